"""Text in one line or many to what outlets print: prose, math, TeX of services, mailboxes. Knows nothing of records."""
