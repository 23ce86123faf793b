"""The same small bot in the words of several client libraries; test_peers.py plays with each.

Each is started with the server's address, the token and a picture. On /start it shows a button;
when that is pressed it answers, edits, uploads a document, sends it again by its identifier,
downloads it and says what it holds, asks a poll, copies the document, sends an album, and ends.
"""
