"""The simulated registry for whoever looks it up as an entry point (`station.simulators`, name `registry`)."""

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from types import TracebackType
from typing import IO, Self, cast

from fake_escr.faults import Fault
from station.errors import RegistryUnreachableError

_START_S = 30.0
_END_S = 5.0


class RegistryHandle:
    """A running registry. Closing it, or the end of this process, ends it; its state file stays."""

    def __init__(self, process: "subprocess.Popen[str]", url: str, key: str) -> None:
        self._process = process
        self.url = url
        self.key = key

    @property
    def pid(self) -> int:
        """The registry's process."""
        return self._process.pid

    def close(self) -> None:
        """Ends the registry. May be called twice."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def kill(self) -> None:
        """Ends the registry as a crash would."""
        self._process.kill()
        self.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def open_registry(
    state: str,
    pic: str,
    *,
    faults: Sequence[Fault] = (),
    port: int = 0,
    key: str | None = None,
    more: Sequence[str] = (),
) -> RegistryHandle:
    """Starts the registry of the institution `pic` on the file `state`, and waits until it answers.

    `more` are further options of `python -m fake_escr`.

    Raises RegistryUnreachableError where it does not start.
    """
    command = [sys.executable, "-P", "-m", "fake_escr", "--until-eof", "--state", state, "--pic", pic]
    command += ["--port", str(port), *(["--key", key] if key else [])]
    command += more
    for fault in faults:
        command += ["--fault", str(fault)]
    # A session of its own: Ctrl-C is for the station, which may still have something to tell its registry.
    process = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    ready = _first_line(process, cast("IO[str]", process.stdout))
    handle = RegistryHandle(process, ready.get("url", ""), ready.get("key", ""))
    if not handle.url:
        handle.close()
        raise RegistryUnreachableError(
            host="simulated", reason=ready.get("error", f"it ended with {process.returncode}")
        )
    return handle


def _first_line(process: "subprocess.Popen[str]", output: IO[str]) -> dict[str, str]:
    """What the process says when it is ready; empty where it ended, or took too long, without a word."""
    late = threading.Timer(_START_S, process.kill)
    late.start()
    try:
        line = output.readline()
    finally:
        late.cancel()
    return cast("dict[str, str]", json.loads(line)) if line else {}
