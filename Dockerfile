# Lacuna in a container: built in one image, run in a small one.
#
#   docker build -t lacuna .
#   docker run --rm -v "$PWD/plans:/plans:ro" -v "$PWD/out:/out" lacuna analyze /plans -o /out

FROM swift:6.2-bookworm AS build
WORKDIR /lacuna
COPY . .
RUN apt-get update && ./setup build \
  && apt-get install -y --no-install-recommends help2man dpkg-dev python3 \
  && Packaging/build-deb /deb

FROM debian:bookworm-slim
COPY --from=build /deb/lacuna_*.deb /tmp/
RUN apt-get update \
  && apt-get install -y --no-install-recommends /tmp/lacuna_*.deb libqpdf29 tesseract-ocr tesseract-ocr-osd tesseract-ocr-eng tesseract-ocr-fra \
    tesseract-ocr-spa tesseract-ocr-por tesseract-ocr-rus tesseract-ocr-ara tesseract-ocr-script-latn \
  && rm -rf /var/lib/apt/lists/* /tmp/lacuna_*.deb \
  && useradd --create-home lacuna
USER lacuna
WORKDIR /home/lacuna
ENTRYPOINT ["lacuna"]
CMD ["--help"]
