"""YAML text to records, with positions: the one place where files of the project are read and written.

`project` reads an archive, `settings_file` its settings and what they name. An issue file becomes text (`file_tree`,
`file_text`), is walked before anything is made of it (`walk`), and becomes plain values (`yaml_text`) and a record
(`reader`); what is wrong is said by `syntax` and `slips` of its YAML, by `faults`, `claims` and `fault_phrases` of its
fields. `layout` writes all YAML; `canonical` lays a file out anew, and `insertion` adds to one.
"""

from newsletter.source.project import IssueFile, Reading, find_project, read_project
