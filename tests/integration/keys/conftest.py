"""Keys where nobody's keyring is asked."""

from collections.abc import Generator

import keyring
import pytest
from keyring.backends.null import Keyring as NoKeyring


@pytest.fixture(autouse=True)
def no_keyring() -> Generator[None]:
    """The keyring of whoever runs the tests is left alone."""
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)
