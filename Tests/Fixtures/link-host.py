"""A host on loopback whose pages answer in every way that a link check has to tell apart. Prints its port, ends by itself.

/ok 200 · /gone 404 · /left 410 · /forbidden 403 · /no-head 405 for HEAD, 200 for GET · /busy 503 once for GET, then 200
/down 503 · /moved to /ok · /round to itself · /slow answers after ten seconds · /asked how often each was asked for, as JSON
"""
import http.server
import json
import os
import socketserver
import threading
import time
from collections import Counter

asked = Counter()


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self):
        asked[f"{self.command} {self.path}"] += 1
        code = {"/gone": 404, "/left": 410, "/forbidden": 403, "/moved": 301, "/round": 302, "/down": 503}.get(self.path, 200)
        if self.path == "/slow":
            time.sleep(10)
        if self.path == "/busy" and (self.command == "HEAD" or asked["GET /busy"] == 1):
            code = 503
        if self.path == "/no-head" and self.command == "HEAD":
            code = 405
        body = json.dumps(asked).encode() if self.path == "/asked" else b"text\n"
        self.send_response(code)
        if code in (301, 302):
            self.send_header("Location", "/ok" if self.path == "/moved" else self.path)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_GET = do_HEAD = answer

    def log_message(self, *arguments):
        pass


class Server(socketserver.ThreadingTCPServer):
    """Unlike `HTTPServer` it does not look for this machine's name, which can take seconds."""

    daemon_threads = True
    request_queue_size = 64


server = Server(("127.0.0.1", 0), Handler)
threading.Timer(120, os._exit, [0]).start()
print(server.server_address[1], flush=True)
server.serve_forever()
