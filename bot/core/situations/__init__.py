"""What somebody tells of a situation: a fraud they are in, or a step of a guide they are at."""
