"""Which computer it is: a database that was copied to another one goes on under an id of its own.

Donated computers are often set up by copying one disk to many. Were two of them to give out numbers
under the same id, their records could never be put together.
"""

import os
import sqlite3
import zlib
from pathlib import Path

_MACHINE_ID = Path("/etc/machine-id")
_NEWEST = "SELECT id, machine FROM device ORDER BY since DESC, id LIMIT 1"
_IS_UNUSED = "SELECT NOT EXISTS (SELECT 1 FROM learner)"
_TAKE_NEW_ID = """INSERT INTO device (id, since, machine)
    SELECT ?, 1 + max(since), ? FROM device"""


def describe_machine(device: str, machine_id: str) -> str:
    """Return what is noted of a computer: enough to tell two apart, too little to tell which one it is.

    ``machine_id`` is the system's; "" where it tells none, and for that "" is noted.
    """
    return f"{zlib.crc32(f'{device} {machine_id}'.encode()):08x}" if machine_id else ""


def recognise_machine(connection: sqlite3.Connection, machine_id: str | None = None) -> None:
    """Take a new device id if the database was last used on another computer, or nobody knows on which.

    ``machine_id`` is this computer's; None for what the system says.
    """
    here = _read_machine_id() if machine_id is None else machine_id
    device, noted = connection.execute(_NEWEST).fetchone()
    machine = describe_machine(device, here)
    if not machine or machine == noted:
        return
    if not noted and connection.execute(_IS_UNUSED).fetchone() == (1,):
        connection.execute("UPDATE device SET machine = ? WHERE id = ?", (machine, device))
        return
    # Also where nothing was noted yet, as before version 3: it may have been copied already.
    new = os.urandom(16).hex()
    connection.execute(_TAKE_NEW_ID, (new, describe_machine(new, here)))


def _read_machine_id() -> str:
    try:
        return _MACHINE_ID.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        return ""
