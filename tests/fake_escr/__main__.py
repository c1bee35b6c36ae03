"""`python -m fake_escr --state FILE`: the simulated registry as a process.

Prints one JSON line when it answers: `{"url": …, "key": …, "pic": …}`, or `{"error": …}` and ends with 3. Ends on
SIGINT or SIGTERM; with `--until-eof` also when its standard input ends, and so never outlives the one who started it.
"""

import argparse
import ipaddress
import json
import secrets
import signal
import sqlite3
import sys
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from fake_escr.application import Application
from fake_escr.certificate import Tls, tls_context
from fake_escr.faults import Fault, Faults
from fake_escr.refusal import Refusal
from fake_escr.registry import Registry
from fake_escr.server import serving
from fake_escr.state import State
from fake_escr.validation import check_pic


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="fake_escr", description="The simulated ESC-R, on loopback.")
    parser.add_argument("--state", type=Path, required=True, help="the file that holds what is registered")
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--pic", default="999859608", help="the institution that the key belongs to")
    parser.add_argument("--key", help="the key to be accepted; made up if not given")
    parser.add_argument("--also", type=_institution, action="append", default=[], help="PIC=KEY of another institution")
    parser.add_argument("--allow", type=ipaddress.ip_network, action="append", default=[], help="else 403; 10.0.0.0/8")
    parser.add_argument("--fault", type=Fault.parse, action="append", default=[], help="see fake_escr/faults.py")
    parser.add_argument("--seed", type=int, default=0, help="for faults with odds")
    parser.add_argument("--tls", type=Tls, choices=list(Tls), help="https, with a certificate that is so")
    parser.add_argument("--ahead", type=float, default=0, help="seconds that its clock is ahead")
    parser.add_argument("--until-eof", action="store_true", help="end when standard input ends")
    return parser.parse_args(arguments)


def _institution(text: str) -> tuple[str, str]:
    pic, _, key = text.partition("=")
    return key, check_pic(pic)


def main(arguments: Sequence[str] | None = None) -> int:
    """Serves until told to end. Returns the exit code."""
    chosen = _arguments(arguments)
    key = chosen.key or secrets.token_urlsafe(24)
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
    try:
        check_pic(chosen.pic)
        state = State(chosen.state)
    except (Refusal, OSError, sqlite3.Error) as error:
        return _failed(error)
    application = Application(
        state,
        Registry(lambda: (datetime.now(UTC) + timedelta(seconds=chosen.ahead)).date()),
        {key: chosen.pic, **dict(chosen.also)},
        Faults(chosen.fault, chosen.seed),
        allowed=tuple(chosen.allow),
        ahead_s=chosen.ahead,
    )
    tls = tls_context(chosen.state.parent, chosen.tls) if chosen.tls else None
    try:
        with serving(application, chosen.port, tls) as url:
            _say({"url": url, "key": key, "pic": chosen.pic})
            if chosen.until_eof:
                threading.Thread(target=_wait_for_eof, args=(ended,), daemon=True).start()
            ended.wait()
    except OSError as error:
        return _failed(error)
    finally:
        state.close()
    return 0


def _wait_for_eof(ended: threading.Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    ended.set()


def _failed(error: Exception) -> int:
    _say({"error": str(error)})
    return 3


def _say(line: dict[str, str]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
