"""How long a real card and its reader would take over an exchange, by parameters: so that cards an hour are projected.

What is published: a byte takes 9 bits on the air, and a frame a start and an end; the card waits at least 87 µs before
it answers (ISO/IEC 14443-3; MF1S50yyX_V1 Rev. 3.0, section 9.2). ISO/IEC 14443-4 puts a PCB byte before each block and
two CRC bytes after it. A USB reader at full speed gets a message in a frame of 1 ms, one there and one back (USB 2.0).
What is not: the times of a DESFire's EEPROM and cryptography. NXP's MIFARE Classic EV1 has 10 ms at most for a block of
16 bytes (MF1S50yyX_V1, tables 27 to 29); half of that is taken for a step, and nothing for cryptography. Both are
unverified, to be replaced by what a real card is measured to take.
"""

from dataclasses import dataclass

_BITS_A_BYTE = 9
_BLOCK_BYTES = 3
_START_AND_END_BITS = 3
_ANSWER_DELAY_S = 87e-6


@dataclass(frozen=True, slots=True)
class Timing:
    """One setting: card, air and reader.

    bit_rate: of the air, bit/s: 106, 212, 424 or 848 thousand.
    reader_s: what the reader and its line to the computer add to each APDU.
    step_s: one write step of the EEPROM.
    card_s: what the card thinks over each APDU beyond the least delay.
    """

    bit_rate: int = 106_000
    reader_s: float = 2e-3
    step_s: float = 5e-3
    card_s: float = 0.0

    def seconds(self, command: bytes, answer: bytes, steps: int) -> float:
        """The time of one exchange that took so many write steps."""
        bits = sum(_BITS_A_BYTE * (len(sent) + _BLOCK_BYTES) + _START_AND_END_BITS for sent in (command, answer))
        return bits / self.bit_rate + _ANSWER_DELAY_S + self.reader_s + self.card_s + steps * self.step_s
