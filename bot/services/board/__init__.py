"""What officers see of the questions: what is asked now, and how questions fare."""
