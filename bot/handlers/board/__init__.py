"""What officers see of the questions and of the use of the bot: what is asked now, figures."""
