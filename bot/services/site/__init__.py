"""What the bot knows, as a site of plain files for whoever is without Telegram."""
