"""Which hosts are this machine."""

import pytest

from station.model.loopback import is_loopback


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", ["", "10.0.0.1", "0.0.0.0", "::", "localhost.example", "127.0.0.1.example"])  # noqa: S104
def test_another(host: str) -> None:
    assert not is_loopback(host)
