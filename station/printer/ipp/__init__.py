"""Printers that speak IPP (RFC 8011): any CUPS queue, or a printer by itself."""
