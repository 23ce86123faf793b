"""Whether the portal works: what people say of it, who waits for news, what officers are told."""
