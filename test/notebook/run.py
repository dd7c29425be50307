"""Runs a notebook and compares what each cell writes with what is in the file. Pictures are not compared, nor are
cells with the tag `changes-with-the-data`, such as those with the fingerprint.

    run.py NOTEBOOK [--write]
"""

import copy
import os
import sys

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

VARIES = 'changes-with-the-data'
ADDRESS = 'http://localhost:4000'


def written(cell):
    """What a cell writes as text, without the address that the server has here."""
    texts = []
    for output in cell.get('outputs', []):
        data = output.get('data', {})
        is_picture = 'image/png' in data
        texts.append(output.get('text', '') if not data else '' if is_picture else data['text/plain'])
    return '\n'.join(texts)


def pictures(notebook):
    """How many pictures are drawn."""
    outputs = [output for cell in notebook.cells for output in cell.get('outputs', [])]
    return sum('image/png' in output.get('data', {}) for output in outputs)


def without_noise(notebook):
    """Leaves out what differs with each run and says nothing: times, and warnings of the machine."""
    for cell in notebook.cells:
        cell.metadata.pop('execution', None)
        if cell.cell_type != 'code':
            continue
        cell.outputs = [output for output in cell.outputs if output.get('name') != 'stderr']
        for output in cell.outputs:
            if 'text' in output:
                output.text = output.text.replace(os.environ['CCNSO_GRAPH'], ADDRESS)


def main(path, *flags):
    notebook = nbformat.read(path, as_version=4)
    before = copy.deepcopy(notebook)
    try:
        NotebookClient(notebook, timeout=120, kernel_name='python3').execute()
    except CellExecutionError as error:
        sys.exit(f'A cell of the notebook fails:\n{error}')
    without_noise(notebook)
    if '--write' in flags:
        nbformat.write(notebook, path)
        print(f'Wrote {path}')
        return
    differing = [
        (old, new)
        for old, new in zip(before.cells, notebook.cells)
        if VARIES not in new.metadata.get('tags', []) and written(old) != written(new)
    ]
    for old, new in differing:
        print(f'{new.source}\n--- writes now\n{written(new)}\n--- and in the file\n{written(old)}\n')
    if differing or pictures(before) != pictures(notebook):
        sys.exit('The notebook is out of date; npm run test:notebook -- --write renews what its cells write.')
    count = sum(cell.cell_type == 'code' for cell in notebook.cells)
    print(f'The {count} cells of the notebook write what is in the file, and draw {pictures(notebook)} pictures.')


main(*sys.argv[1:])
