"""What the files of content/ must look like."""
