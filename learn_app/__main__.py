"""``python -m learn_app`` and the ``learn-app`` command."""

import sys

from learn_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
