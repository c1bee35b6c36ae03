"""A registry that asks several lines to leave it alone, for different times."""

import threading
from contextlib import closing, suppress

import httpx
import pytest
from anyio.to_thread import run_sync
from pydantic import SecretStr

from station.errors import RegistryBusyError
from station.escr.transport import Transport


def test_a_shorter_wait_does_not_take_back_a_longer_one(monkeypatch: pytest.MonkeyPatch) -> None:
    sent, go_on = threading.Event(), threading.Event()

    async def answer(_: Transport, request: httpx.Request, auth: httpx.Auth | None) -> httpx.Response:
        del auth
        soon = request.url.path.endswith("soon")
        if soon:
            sent.set()
            await run_sync(go_on.wait)
        return httpx.Response(429, headers={"Retry-After": "1" if soon else "60"})

    def ask(path: str) -> None:
        with suppress(RegistryBusyError):
            transport.get("person", path)

    monkeypatch.setattr(Transport, "_answer", answer)
    with closing(Transport("http://127.0.0.1:9/esc-rest", SecretStr("key"), timeout_s=1)) as transport:
        beside = threading.Thread(target=ask, args=("soon",))
        beside.start()
        sent.wait()
        ask("late")
        go_on.set()
        beside.join()
        with pytest.raises(RegistryBusyError) as caught:
            transport.get("person", "again")
    assert caught.value.seconds > 1
