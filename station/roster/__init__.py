"""Where holders come from: spreadsheets and photos."""
