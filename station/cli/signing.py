"""`station keys signing`: the key that signs the ESC data zone, and its certificate."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from station.cli.keys import changed, unlocking
from station.cli.output import results
from station.errors import CertificateError, InputError, KeyKnownError
from station.keys.certificate import certificate_request, ends_soon, new_signing_key, read_chain
from station.keys.keyfile import open_keyfile
from station.settings import load_settings

signing = typer.Typer(help="The signing key of the ESC data zone, and its certificate.", no_args_is_help=True)


@signing.command()
def new() -> None:
    """Makes the signing key (ECDSA P-256). There is one; a certificate is for it alone."""
    with changed() as contents:
        if contents.signing_key is not None:
            raise KeyKnownError(key="signing")
        contents.signing_key = new_signing_key()
    results.print("Made the signing key. Next: station keys signing request FILE.")


@signing.command()
def request(file: Annotated[Path, typer.Argument(help="Where the request goes (PKCS #10, PEM).")]) -> None:
    """Writes the request that goes to the certification authority."""
    institution = load_settings().institution
    with changed() as contents:
        if contents.signing_key is None:
            raise CertificateError(found="there is no signing key yet (station keys signing new)")
        written = certificate_request(contents.signing_key, institution.name, institution.pic)
    try:
        file.write_bytes(written)
    except OSError as error:
        raise InputError(what=f"{file} cannot be written: {error.strerror}.", fix="Name another place.") from error
    results.print(f"{file} is for the certification authority. It holds nothing secret.", markup=False)


@signing.command("import")
def import_(file: Annotated[Path, typer.Argument(help="The certificate and its chain, PEM or DER.")]) -> None:
    """Takes in the certificate: it must be for this key and this PIC, valid, and signed up its chain."""
    now, pic = datetime.now(UTC), load_settings().institution.pic
    try:
        data = file.read_bytes()
    except OSError as error:
        raise InputError(what=f"{file} cannot be read: {error.strerror}.", fix="Name the file again.") from error
    with changed() as contents:
        if contents.signing_key is None:
            raise CertificateError(found="there is no signing key yet (station keys signing new)")
        contents.chain = read_chain(data, contents.signing_key, pic, now)
        soon = ends_soon(contents.chain[0], now)
    results.print(f"Imported{f'; it ends on {soon:%Y-%m-%d}, ask for the next one soon' if soon else ''}.")


@signing.command()
def show() -> None:
    """Says whether cards can be signed, and until when. Exit code 3 where they cannot."""
    custody = open_keyfile(*unlocking())
    try:
        soon = ends_soon(custody.certificate(), datetime.now(UTC))
    finally:
        custody.lock()
    results.print(f"The certificate ends on {soon:%Y-%m-%d}." if soon else "Cards can be signed.")
