"""What libraries and the system refuse is said in words of our own, without theirs."""

import errno
import os
import socket
import ssl
import tomllib
from pathlib import Path
from typing import Literal

import pytest
from pydantic import BaseModel, Field, ValidationError, field_validator

from station.errors import FileUnreadableError
from station.errors.connection import connection_fault, refused_certificate
from station.errors.foreign import misfits, refused, toml_fault
from station.model.card import Problem
from station.named_file import read_file


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EACCES, "the system does not allow it"),
        (errno.ENOENT, "it is not there"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EXDEV, f"the system refuses it (error {errno.EXDEV})"),
    ],
)
def test_what_the_system_refuses_is_said_by_its_number(number: int, said: str) -> None:
    assert refused(OSError(number, os.strerror(number))) == said


def test_the_systems_own_line_is_for_support_alone(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadableError) as caught:
        read_file(tmp_path / "nobody.csv")
    problem = caught.value.problem
    assert problem.what.endswith("cannot be read: it is not there.")
    assert problem.cause == "FileNotFoundError: No such file or directory"
    assert problem == Problem(problem.code, problem.what, problem.fix)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\na = 2", "at its end: the same is there twice"),
        ("[a]\n[a]\n", "line 2, column 3: the same is there twice"),
        ("a = yes", "line 1, column 5: this is not a value"),
        ("a 1", "line 1, column 3: an equals sign is missing"),
        ("a = [1", "at its end: a bracket or a quotation mark is not closed"),
        ("a = 'x\ny'", "line 1, column 7: this character is not allowed here"),
        ("a = 1 b = 2", "line 1, column 7: there is something extra here"),
        ("= 1", "line 1, column 1: this is not an entry"),
    ],
)
def test_where_a_file_is_no_toml_and_why(text: str, said: str) -> None:
    with pytest.raises(tomllib.TOMLDecodeError) as caught:
        tomllib.loads(text)
    assert toml_fault(caught.value).startswith(said)


def test_a_file_in_another_encoding_is_not_quoted() -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        b"\xe9".decode()
    assert toml_fault(caught.value) == "it is not UTF-8"


class _Form(BaseModel, extra="forbid"):
    count: int = Field(ge=1, le=9)
    names: list[str] = Field(min_length=1)
    code: complex | None = None
    side: Literal["front", "back", "both"] = "front"

    @field_validator("names")
    @classmethod
    def _ours(cls, names: list[str]) -> list[str]:
        if "me" in names:
            raise ValueError("a name of ours.")
        return names


def test_what_pydantic_finds_is_said_by_its_kind_and_never_with_the_value() -> None:
    with pytest.raises(ValidationError) as caught:
        _Form.model_validate({"count": 12, "names": [], "side": "secret", "odd": "secret"})
    assert misfits(caught.value.errors()) == (
        "count: at most 9 is needed here; names: at least 1 are needed here; "
        "side: one of these is needed here: front, back, both; odd: nothing of this name belongs here"
    )
    with pytest.raises(ValidationError) as caught:
        _Form.model_validate({"count": "secret", "names": ["me"], "code": "secret"})
    assert misfits(caught.value.errors()) == (
        "count: a whole number is needed here; names: a name of ours; code: it does not fit here (complex_type)"
    )


def test_why_a_connection_does_not_come_about() -> None:
    def at_the_root(cause: Exception) -> Exception:
        error = RuntimeError("GET https://host/secret")
        error.__cause__ = cause
        return error

    certificate = ssl.SSLCertVerificationError("certificate verify failed")
    certificate.verify_code = 10
    assert connection_fault(at_the_root(certificate)).startswith("it has expired")
    assert refused_certificate(at_the_root(certificate)) == connection_fault(certificate)
    assert refused_certificate(at_the_root(ConnectionRefusedError(errno.ECONNREFUSED, "x"))) is None
    assert connection_fault(at_the_root(ConnectionRefusedError(errno.ECONNREFUSED, "x"))) == "nothing answers there"
    assert connection_fault(at_the_root(socket.gaierror(-2, "Name or service not known"))).endswith("know its name")
    each = [at_the_root(ConnectionRefusedError(errno.ECONNREFUSED, "x")), OSError("secret")]
    assert connection_fault(at_the_root(ExceptionGroup("secret", each))) == "nothing answers there"
    assert connection_fault(at_the_root(OSError("secret"))) == "the connection broke"
    assert connection_fault(RuntimeError("secret")) == "the connection broke"
