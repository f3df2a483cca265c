"""How long lxml takes to parse the pages on standard input, each as its size in bytes, a line end and the page.

Prints {"version", "seconds"}: seconds of the processor, the sum over the pages of the mean of a few passes. Ends with 1
without lxml.
"""
import json
import sys
import time

try:
    import lxml.etree
    import lxml.html
except ImportError:
    sys.exit(1)

PASSES = 3


def read_pages(stream):
    while size := stream.readline():
        yield stream.read(int(size))


def seconds_of(page):
    parser = lxml.html.HTMLParser(encoding="utf-8")
    begin = time.process_time()
    try:
        lxml.html.document_fromstring(page, parser=parser)
    except lxml.etree.ParserError:
        pass  # an empty page: it was read all the same
    return time.process_time() - begin


def main():
    pages = list(read_pages(sys.stdin.buffer))
    seconds = sum(seconds_of(page) for _ in range(PASSES) for page in pages) / PASSES
    version = ".".join(str(number) for number in lxml.etree.LXML_VERSION[:3])
    print(json.dumps({"version": version, "seconds": seconds}))


main()
