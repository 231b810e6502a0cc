"""The `newsletter` command in a process of its own: `python -m tests.attack.alone check`."""

from newsletter.cli import main

if __name__ == "__main__":
    main()
