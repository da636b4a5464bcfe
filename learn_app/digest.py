"""What is kept of a PIN or a secret: a digest that takes time to make, so that trying all takes long."""

import hashlib

COST = 2**14
"""16 MB, and a tenth of a second on an old computer."""
_BLOCK, _PARALLEL = 8, 1


def make_digest(text: str, salt: str, cost: int) -> str:
    """Return 64 hexadecimal digits that tell nothing of ``text``; ``cost`` is a power of two."""
    memory = 256 * cost * _BLOCK  # twice what it needs
    made = hashlib.scrypt(
        text.encode(), salt=salt.encode(), n=cost, r=_BLOCK, p=_PARALLEL, maxmem=memory, dklen=32
    )
    return made.hex()
