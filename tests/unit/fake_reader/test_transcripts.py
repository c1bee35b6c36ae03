"""Recorded traffic of real EV3 cards, replayed: with its randoms given, the card answers byte for byte.

The recordings are the crate desox's (src/replay, versions as named); each line is `command answer`.
"""

from typing import TYPE_CHECKING

import pytest

from fake_reader.blank import make_fresh
from fake_reader.ciphers import cipher_of
from fake_reader.personality import PERSONALITIES

if TYPE_CHECKING:
    from unit.fake_reader.conftest import Bench, MakeBench

APPLICATION_0_3_5 = """
1a00 af6779e1fc51174b3c
af9bea4909a8e410a2dca0a0a675a00561 003956b826d434ac1d
ca0102030981 002555a9ba5e368d8f
5a010203 00
aa00 afb4f7379bad5f9955110412f2cfc3759c
afd83ff069cadb06f10d59a9bce7831c10d46b8f0482bee2f5eed91bf0f9af08fd 0034c0edd94cb393b59cc71f8f00deb3c9
45 0009819d0c9a70e81d1965
6400 0000e4ebf8f0b02e2b50
6f 00868362f5c319a8a1
5a000000 00
1a00 af072c474a533f8210
af5b9d2e2ad5bd5b0f02598a98f1ca516c 00419d7884566799cf
da010203 001333d8e5cacf9c05
"""
APPLICATION_0_5_0 = """
1a00 af82c0ab236e97e3d4
af01d15278b4a08729c323c32a49239ab9 00762262dac3b103bb
ca0102030981 00f443f754bedd1448
5a010203 00
aa00 afbf8f998a924873daac8b859309b46d13
af0fdb4c644c9fac875cad7a817d26c0e35c970dd97a654fb17e09a865f39ced90 00631bd8b8f4a2d0f0f5b4ebe6034c3869
45 0009819c63702e15e62095
6400 0000245b84397350f81d
6f 00c29cc839562c5145
54c316b45d72e501bdb9de4e867a587893 00e2d7dd76bd596fab
45 0000815054da9f9ff1c9d1
5a000000 00
1a00 afdbedbb3913dd9038
af965e7b3d1767ee1356b6881560f1a68a 0024c8e9643e8bcffa
da010203 00e91840f5538652d3
"""
KEY_CHANGE_APP_AES_AES_0_3_2 = """
1a00 af0e8f138980c0b2f0
afaa695a2bb9dae7fe045cedc546d9340a 009325d04f44bba308
ca0102030981 001ba17ecceb4a4631
5a010203 00
aa00 af2c68dfd9c1e211d5020af03c8147b01e
aff2cd9ca7acf94173d340b4cdd5fc527264c54056e6bd0db15853a4f7a902afbc 00b2dc06693dc7e505798ac41ff6d0fd7f
c400cfc87d52e7cf5d2461cd87e486e1ef82ca99c8dce2b80469ed7ee5d636f6068a 00
aa00 af01b5a4ca9d90f22c91a772295eeea98f
af9c069773b7b8b99941547c6975daa5d11a5526244379feef8ea75b64179792d6 0050ba3d897c083472b996cda6754ef1a5
"""
KEY_CHANGE_PICC_ROUND_THE_WORLD_0_5_3 = """
1a00 af8dc8d62ac78b40f7
af0a94ba7f9f4eb698b02e3ddc58dac2ff 00e37d7c86999d63f4
c400bd6d8a1d9d8081cca0591f7f39ddcf62c868ba73da8b9ba2 00
1a00 afad3463c0300f23ca
af19d1eba52085ba1b6510f72968f9d00f 008bf91bf7656411a5
c480bed765948d2ba93908216473d9323f8616353b071c8aaaa7 00
aa00 afa31c2d197933f2e73c8a792bdca98dc9
afbcad772a6d2c5586db74c2d8a733c68210a0f0cb8f66b2b87fc94fae3a52d6e8 0099f6cb2a3851bbc119f2ab6a0c480bc3
c4803925c0c0c16b82d42c6bd26b7a9828ec2613a875914da06c9f8b4820a35a5c52 00
aa00 af4e3ac83695e353bdf153b5e2f344a656
af09c6485c37c3b0b714c41375daed05dbffd1277e3cc0cfd71d2d6b16ce2d6191 00e253fffaf6270ab4a4cbac9adfb22c96
c400634b5e409763345afc675ba360c64a239117b429d386be331db9a697a01d2edf 00
"""
FILE_IO_0_2_0 = """
1a00 afdd7d2a6d1240a953
afd0f558122fbfce49898992c958cd1442 006f4bd4837640b2af
ca0102030981 00b0ae42ad2bd7c51e
5a010203 00
aa00 af6d3dfc06a85bc3ae1ad0e32d670d822a
afee7c3b39e02093480dff963f4fc387d92085238b4a6e6e28f00797b430e94524 0048c03f96dab3c77721fbb5434d10dba2
cd01000000480100 00953a404ffec15e15
cd02010000480100 00047b6bce30bf941c
cd03030000480100 0042c89f1b4215802e
f501 0000000000480100dc176f35f488c073
"""
TRANSCRIPTS = [
    APPLICATION_0_3_5,
    APPLICATION_0_5_0,
    KEY_CHANGE_APP_AES_AES_0_3_2,
    KEY_CHANGE_PICC_ROUND_THE_WORLD_0_5_3,
    FILE_IO_0_2_0,
]


def random_of(bench: "Bench", command: str, answer: str) -> bytes:
    """The card's random in a recorded challenge, opened with the key that the card holds at that moment."""
    card = bench.picc.card
    application, number = card.selected, int(command[2:4], 16)
    key = card.image.picc_keys[number] if application is None else application.keys[number]
    cipher = cipher_of(key)
    return cipher.decrypt(bytes.fromhex(answer[2:]), bytes(cipher.block))


@pytest.mark.parametrize("transcript", TRANSCRIPTS)
def test_real_card_is_replayed_byte_for_byte(make_bench: "MakeBench", transcript: str) -> None:
    bench = make_bench(make_fresh(bytes(7), PERSONALITIES["EV3-8K"]))
    for line in transcript.split("\n")[1:-1]:
        command, answer = line.split()
        if command[:2] in ("1a", "aa"):
            bench.randoms.append(random_of(bench, command, answer))
        assert bench.exchange(command) == answer, line


@pytest.mark.parametrize("wrapped", [False, True])
def test_wrapped_form_gives_the_same(make_bench: "MakeBench", wrapped: bool) -> None:
    bench = make_bench(make_fresh(bytes(7), PERSONALITIES["EV3-8K"]))
    for line in APPLICATION_0_3_5.split("\n")[1:4]:
        command, answer = line.split()
        if command[:2] == "1a":
            bench.randoms.append(random_of(bench, command, answer))
        data = command[2:]
        apdu = f"90{command[:2]}0000{len(data) // 2:02x}{data}00"
        assert bench.exchange(apdu if wrapped else command) == (answer[2:] + "91" + answer[:2] if wrapped else answer)
