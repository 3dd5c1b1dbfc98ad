# The API. The IDE and the private Neo4j stay off here: those are for a laptop.
FROM python:3.13-slim AS built
WORKDIR /build
COPY requirements.lock requirements-dev.lock ./
RUN python -m venv /venv && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements.lock
RUN python -m venv /tools && /tools/bin/pip install --no-cache-dir --require-hashes -r requirements-dev.lock
COPY . .
RUN /tools/bin/pip wheel --no-cache-dir --no-deps --no-build-isolation --wheel-dir /wheels . \
    && /venv/bin/pip install --no-cache-dir --no-deps --no-index /wheels/*.whl
# The console's jars, so that the server needs no network for them.
RUN cd /tmp && XDG_CACHE_HOME=/jars /venv/bin/python -c "from graph.embedded import CONSOLE_LOCK, fetch; fetch(CONSOLE_LOCK)"

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home danyuan && install -d -o danyuan -m 700 /data
COPY --from=built /venv /venv
COPY --from=built /jars /jars
USER danyuan
WORKDIR /tmp
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 DANYUAN_DATA=/data XDG_CACHE_HOME=/jars
EXPOSE 8000
CMD ["danyuan", "serve"]
