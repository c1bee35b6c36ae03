"""`station keys signing`: the key that signs the ESC data zone, and its certificate."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from station.bootstrap import open_keystore
from station.cli.keys import unlocked
from station.cli.output import results
from station.cli.secrets import ask_passphrase
from station.keys.certificate import ends_on, ends_soon
from station.named_file import read_file, write_file
from station.settings import load_settings

signing = typer.Typer(help="The signing key of the ESC data zone, and its certificate.", no_args_is_help=True)


@signing.command()
def new() -> None:
    """Makes the signing key (ECDSA P-256). There is one; a certificate is for it alone."""
    with open_keystore(load_settings(), ask_passphrase) as store:
        store.new_signing_key()
    results.print("Made the signing key. Next: station keys signing request FILE.")


@signing.command()
def request(file: Annotated[Path, typer.Argument(help="Where the request goes (PKCS #10, PEM).")]) -> None:
    """Writes the request that goes to the certification authority."""
    settings = load_settings()
    with open_keystore(settings, ask_passphrase) as store:
        written = store.request(settings.institution.name, settings.institution.pic)
    write_file(file, written)
    results.print(f"{file} is for the certification authority. It holds nothing secret.", markup=False)


@signing.command("import")
def import_(file: Annotated[Path, typer.Argument(help="The certificate and its chain, PEM or DER.")]) -> None:
    """Takes in the certificate: it must be for this key and this PIC, valid, and signed up its chain."""
    settings = load_settings()
    data = read_file(file)
    with open_keystore(settings, ask_passphrase) as store:
        store.add_certificate(data, settings.institution.pic)
        said = _until(store.certificate())
    results.print(f"Imported. {said}")


@signing.command()
def show() -> None:
    """Says whether cards can be signed, and until when. Exit code 3 where they cannot."""
    custody = unlocked()
    try:
        said = _until(custody.certificate())
    finally:
        custody.lock()
    results.print(said)


def _until(certificate: bytes) -> str:
    soon = ends_soon(certificate, datetime.now(UTC)) is not None
    said = f"Cards can be signed until {ends_on(certificate):%Y-%m-%d}"
    return f"{said}: ask the certification authority for the next certificate now." if soon else f"{said}."
