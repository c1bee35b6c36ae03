"""`station dam ticket` and `station dam issuer`: for who owns the cards."""

from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated

import typer
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import load_der_x509_certificate

from station.bootstrap import open_office
from station.cli.dam import Simulated, ticketing
from station.cli.output import results
from station.cli.secrets import ask_passphrase
from station.desfire.profile import load_profile
from station.desfire.service import service_of
from station.issuance.uid_list import read_uids
from station.keys.identity import fingerprint, read_public_pem
from station.keys.signer import signer_of
from station.named_file import read_file, write_file
from station.settings import load_settings


def ticket(
    profile: Annotated[str, typer.Argument(help="The service's chip profile (TOML).", show_default=False)],
    file: Annotated[Path, typer.Argument(help="Where the ticket goes.", show_default=False)],
    cards: Annotated[Path, typer.Option(help="UIDs: one a line, or a CSV file with a column uid.")],
    to: Annotated[Path, typer.Option(help="The delegate's public key (station dam identity).")],
    until: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="Last day on which it is valid.")],
    since: Annotated[
        datetime | None, typer.Option("--from", formats=["%Y-%m-%d"], help="First day; default: now.")
    ] = None,
    simulated: Simulated = None,
) -> None:
    """Allows a delegate one application on certain cards: writes a file signed by us, sealed for the delegate alone."""
    settings, service = load_settings(), service_of(load_profile(profile))
    point, uids = read_public_pem(read_file(to)), read_uids(read_file(cards), str(cards))
    now = datetime.now(UTC)
    first = since.astimezone() if since else now
    last = datetime.combine(until, time(23, 59, 59)).astimezone()
    with open_office(settings, simulated=simulated, ask=ask_passphrase) as office:
        terms = ticketing(office).make(service, uids, point, first, last, file)
    results.print(f"{file} is ticket {terms.ticket}. Cards: {len(uids)}, for: {fingerprint(point)}.", markup=False)


def issuer(
    file: Annotated[Path, typer.Argument(help="Where the certificate goes (PEM).", show_default=False)],
    simulated: Simulated = None,
) -> None:
    """Writes the certificate by which delegates know our tickets, and says its fingerprint for the telephone."""
    with open_office(load_settings(), simulated=simulated, ask=ask_passphrase) as office:
        certificate = office.custody.certificate()
    write_file(file, load_der_x509_certificate(certificate).public_bytes(Encoding.PEM))
    results.print(signer_of(certificate).fingerprint)
