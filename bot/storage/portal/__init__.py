"""The rows about the portal: what people say, who waits for news, outages."""
