"""The eight people of the sample roster."""

from portraits.canvas import rgb
from portraits.clothes import blazer, collar, crew_neck, hoodie, turtleneck
from portraits.extras import beard, freckles, glasses, hoops, studs
from portraits.figure import Person
from portraits.hair import (
    afro_before,
    afro_behind,
    bob_before,
    bob_behind,
    headscarf_before,
    headscarf_behind,
    long_before,
    long_behind,
    nothing,
    receding,
    side_parting,
    straight_fringe,
    tousled,
)

PEOPLE = (
    Person(
        "maximiliane", rgb("f6cfb4"), rgb("d9a94f"), rgb("27406b"), rgb("f7f4ee"), rgb("a9cbe4"),
        long_behind, long_before, blazer, rgb("3f6f9a"), (studs,), face=0.97,
    ),
    Person(
        "eleni", rgb("e3ac84"), rgb("3a241b"), rgb("c2573c"), rgb("ffffff"), rgb("ecd3a8"),
        bob_behind, bob_before, crew_neck, rgb("4a3220"), (glasses,), face=0.98,
    ),
    Person(
        "dimitar", rgb("e8b48e"), rgb("4b3021"), rgb("3d6b58"), rgb("ffffff"), rgb("bcd3bd"),
        nothing, side_parting, turtleneck, rgb("4c5d38"), (beard,), face=1.02,
    ),
    Person(
        "grzegorz", rgb("f8d3ba"), rgb("b9582a"), rgb("5b7897"), rgb("e9ecef"), rgb("f3dd95"),
        nothing, tousled, hoodie, rgb("4f7d6a"), (freckles,), smile=1.1,
    ),
    Person(
        "amina", rgb("8a5638"), rgb("231815"), rgb("e0a32e"), rgb("ffffff"), rgb("7fc1b8"),
        afro_behind, afro_before, crew_neck, rgb("2c1a12"), (hoops,), face=0.97, smile=1.1,
    ),
    Person(
        "bo", rgb("f0c59b"), rgb("1d1b22"), rgb("eef2f7"), rgb("6a7890"), rgb("c8bce3"),
        nothing, straight_fringe, collar, rgb("2e2018"), (), smile=0.92,
    ),
    Person(
        "soren", rgb("f0c4aa"), rgb("a7a9ac"), rgb("4d4a58"), rgb("dfe7ee"), rgb("d9c9b9"),
        nothing, receding, blazer, rgb("4b7393"), (beard, glasses), face=1.01,
    ),
    Person(
        "yasmine", rgb("d9a074"), rgb("7a3f66"), rgb("34505c"), rgb("ffffff"), rgb("cfe0b4"),
        headscarf_behind, headscarf_before, crew_neck, rgb("3b2418"), (), face=0.97,
    ),
)  # fmt: skip
