"""`station dam trust`: whose tickets are taken."""

from pathlib import Path
from string import hexdigits
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from station.bootstrap import open_office_records
from station.cli.dam import AsJson, Simulated
from station.cli.output import json_line, results
from station.errors import InputError, NoSuchIssuerError
from station.keys.identity import in_groups
from station.keys.signer import read_signer
from station.named_file import read_file
from station.settings import load_settings
from station.store.tickets import TrustedIssuer

_SHORTEST = 8
"""Digits of a fingerprint by which an issuer may be named."""


def trust(
    issuer: Annotated[
        str | None,
        typer.Argument(help="The certificate, PEM or DER; with --remove its fingerprint does. None: who is trusted."),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Refuse its tickets from now on.")] = False,
    simulated: Simulated = None,
    json: AsJson = False,
) -> None:
    """Takes tickets of this issuer from now on. Compare the fingerprint with them first, by telephone."""
    if remove and issuer is None:
        raise InputError(what="Whose tickets are to be refused is not said.", fix="Name the certificate.")
    if json and issuer is not None:
        raise InputError(what="--json is for the list of the trusted.", fix="Leave it out, or name nobody.")
    if issuer is None:
        _list(simulated=simulated, json=json)
    elif remove:
        _distrust(issuer, simulated=simulated)
    else:
        _trust(Path(issuer), simulated=simulated)


def _trust(file: Path, *, simulated: bool | None) -> None:
    signer = read_signer(read_file(file))
    results.print(f"{signer.subject}\n{signer.fingerprint}", markup=False)
    typer.confirm("Is that what the issuer reads to you?", abort=True, err=True)
    with open_office_records(load_settings(), simulated=simulated) as store:
        store.tickets.trust(signer.digest, signer.subject)
    results.print("Tickets signed with this certificate are taken.")


def _distrust(issuer: str, *, simulated: bool | None) -> None:
    with open_office_records(load_settings(), simulated=simulated) as store:
        if Path(issuer).is_file():
            digest = read_signer(read_file(Path(issuer))).digest
        else:
            digest = _digest_by(issuer, store.tickets.issuers())
        subjects = [one.subject for one in store.tickets.issuers() if one.digest == digest]
        store.tickets.distrust(digest)
    results.print("\n".join((*subjects, _fingerprint(digest))), markup=False)
    results.print("Tickets signed with this certificate are refused, those that are here already too.")


def _list(*, simulated: bool | None, json: bool) -> None:
    with open_office_records(load_settings(), simulated=simulated) as store:
        issuers = store.tickets.issuers()
    table = Table("Issuer", "Fingerprint", "Since", box=None, pad_edge=False)
    for one in issuers:
        if json:
            json_line({"issuer": one.subject, "sha256": one.digest, "since": one.at.isoformat()})
        else:
            table.add_row(Text(one.subject), _fingerprint(one.digest), f"{one.at.astimezone():%Y-%m-%d}")
    if not json:
        results.print(table if issuers else "No issuer is trusted.")


def _digest_by(fingerprint: str, issuers: tuple[TrustedIssuer, ...]) -> str:
    """The one certificate whose fingerprint begins like this. Raises InputError, NoSuchIssuerError."""
    digits = "".join(fingerprint.replace(":", " ").split()).lower()
    if len(digits) < _SHORTEST or set(digits) - set(hexdigits):
        raise InputError(
            what=f"{fingerprint} is neither a certificate's file nor the beginning of a fingerprint.",
            fix=f"Name the file, or at least {_SHORTEST} digits as station dam trust shows them.",
        )
    found = [one.digest for one in issuers if one.digest.startswith(digits)]
    if not found:
        raise NoSuchIssuerError
    if len(found) > 1:
        raise InputError(what=f"{len(found)} trusted certificates begin like this.", fix="Name more of the digits.")
    return found[0]


def _fingerprint(digest: str) -> str:
    return in_groups(bytes.fromhex(digest))
