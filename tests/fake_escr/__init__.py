"""The simulated ESC-R: the v2 interface over real HTTP on loopback, in a process of its own, with its state in a file.

What is known publicly is done as published (ESC-R's OpenAPI description in edutap-eu/edutap.esc_router_api,
tests/data; its docs/reference/unspecified-behaviour.md for what was measured; EsupPortail/esup-sgc,
ApiEscService.java for the error codes). What is not is marked "modelled" where it stands, and error codes that nobody
has published begin with `SIM-`.
"""
