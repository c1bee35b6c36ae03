"""What goes onto one chip, and into which file."""

from dataclasses import dataclass

from station.desfire.chip_profile import ChipProfile, Content
from station.desfire.new_files import StdDataFile
from station.model.card import CardUid
from station.model.escn import Escn


@dataclass(frozen=True, slots=True)
class ChipContents:
    """One card's data: number, UID, the ECDSA signature over both (DER), the issuer's certificate (DER)."""

    escn: Escn
    uid: CardUid
    signature: bytes
    certificate: bytes

    def of(self, content: Content) -> bytes:
        """The bytes of one kind of file."""
        match content:
            case Content.ESCN:
                return self.escn.octets
            case Content.SIGNATURE:
                return self.signature
            case Content.CERTIFICATE:
                return self.certificate


def files_of(profile: ChipProfile, contents: ChipContents) -> tuple[tuple[StdDataFile, bytes], ...]:
    """The files that a card gets, each with its content."""
    return tuple(
        (StdDataFile(file.number, file.iso_fid, file.mode, file.rights, len(data)), data)
        for file in profile.files
        for data in (contents.of(file.content),)
    )
