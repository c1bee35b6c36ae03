"""What a registry says of the time, where what stands between has its own way with headers."""

from contextlib import closing

import httpx
import pytest
from pydantic import SecretStr

from station.escr.transport import Transport


@pytest.mark.parametrize("date", ["", "soon", "Thu, 26 Nov 2026 10:00:00", "Thu, 26 Nov 2026 10:00:00 -0000"])
def test_a_date_without_its_zone_says_nothing_of_the_clock(monkeypatch: pytest.MonkeyPatch, date: str) -> None:
    async def answer(_: Transport, request: httpx.Request, auth: httpx.Auth | None) -> httpx.Response:
        del request, auth
        return httpx.Response(200, headers={"Date": date})

    monkeypatch.setattr(Transport, "_answer", answer)
    with closing(Transport("http://127.0.0.1:9/esc-rest", SecretStr("key"), timeout_s=1)) as transport:
        transport.get("card", "cards")
        assert transport.clock_ahead_s is None
