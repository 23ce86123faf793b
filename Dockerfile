# Two stages: the first installs the exact dependencies, the second holds only what runs.
FROM python:3.13-slim-trixie AS build
WORKDIR /build
COPY requirements.lock .
RUN python -m venv /opt/venv \
 && /opt/venv/bin/pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock

FROM python:3.13-slim-trixie
ENV PATH=/opt/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 CONFRERE_DATA_DIR=/data \
    CONFRERE_SEAL_KEY_FILE=/seal/seal.key CONFRERE_WEBHOOK_HOST=0.0.0.0
# Reads the pictures that people send.
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-fra tesseract-ocr-ara \
 && rm -rf /var/lib/apt/lists/*
RUN useradd --system --uid 10001 --home-dir /nonexistent --shell /usr/sbin/nologin confrere \
 && mkdir /data /seal && chown confrere /data /seal && chmod 700 /data /seal
COPY --from=build /opt/venv /opt/venv
WORKDIR /app
COPY content content
COPY bot bot
# The check prints everything once; what is compiled, read and fitted is kept in the image. While
# it serves, the bot writes into /data, /seal and /tmp alone: `--read-only --tmpfs /tmp` holds.
RUN python -m compileall -q bot && python -m bot check && python -m bot model
USER confrere
# The key of the record lies in a volume of its own: who copies the data has no key.
VOLUME /data /seal
# The bot touches the file while updates flow; three silent minutes are unhealthy. It tells who
# looks: Telegram may be away, and a new start would not help. Where it would, since its own loops
# are stuck, the process ends itself, and whoever supervises it has something to act on.
HEALTHCHECK --interval=60s --timeout=5s --start-period=30s --retries=3 \
  CMD find /data/heartbeat -mmin -3 | grep -q heartbeat
CMD ["python", "-m", "bot", "run"]
