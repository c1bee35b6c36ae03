"""The simulated registry as a process: it starts, says where it is, and never outlives who started it."""

import json
import os
import select
import signal
import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from pydantic import SecretStr

from fake_escr.plugin import open_registry
from station.errors import RegistryUnreachableError
from station.escr.client import EscrClient

PIC = "999859608"


def test_it_is_found_by_name() -> None:
    (entry,) = entry_points(group="station.simulators", name="registry")
    assert entry.load() is open_registry


def test_it_stands_alone(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fake_escr", "--state", str(tmp_path / "deep" / "r.json"), "--key", "k"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        ready = json.loads(process.stdout.readline())
        assert (ready["key"], ready["pic"]) == ("k", PIC)
        with EscrClient(ready["url"], SecretStr("k"), simulated=True) as client:
            assert client.ping().cards == 0
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0


def test_it_ends_with_its_parent(tmp_path: Path) -> None:
    script = (
        "import os\n"
        "from fake_escr.plugin import open_registry\n"
        f"handle = open_registry({str(tmp_path / 'r')!r}, {PIC!r})\n"
        "print(handle.pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout
        pid = int(parent.stdout.readline())
        parent.wait(10)
    try:
        registry = os.pidfd_open(pid)
    except ProcessLookupError:
        return  # it was quicker
    try:
        ended, _, _ = select.select([registry], [], [], 10)
    finally:
        os.close(registry)
    assert ended


def test_made_up_keys_differ_and_closing_twice_is_fine(tmp_path: Path) -> None:
    with open_registry(str(tmp_path / "a"), PIC) as one, open_registry(str(tmp_path / "b"), PIC) as other:
        assert one.key != other.key
        assert one.url != other.url
    one.close()


@pytest.mark.parametrize("pic", ["12345", "abcdefghi"])
def test_wrong_pic(tmp_path: Path, pic: str) -> None:
    with pytest.raises(RegistryUnreachableError, match=r"9 digits"):
        open_registry(str(tmp_path / "r"), pic)


def test_file_that_is_no_state(tmp_path: Path) -> None:
    (tmp_path / "r").write_text("something else entirely" * 100)
    with pytest.raises(RegistryUnreachableError, match=r"not a database"):
        open_registry(str(tmp_path / "r"), PIC)


def test_port_that_is_taken(tmp_path: Path) -> None:
    with open_registry(str(tmp_path / "a"), PIC) as one:
        port = int(one.url.split(":")[2].split("/")[0])
        with pytest.raises(RegistryUnreachableError, match=r"in use"):
            open_registry(str(tmp_path / "b"), PIC, port=port)
