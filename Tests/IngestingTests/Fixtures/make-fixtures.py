#!/usr/bin/env python3
"""Makes the PDF fixtures beside this script, each named by what it tries.

usage: make-fixtures.py            needs: pip install reportlab pikepdf, and Chromium for the printed ones

The texts are invented. reportlab draws in "invariant" mode, so that running this again gives the same bytes; Chromium
writes its version and the date, so its files change without need.
"""
import os
import shutil
import subprocess
import tempfile

import pikepdf
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

HERE = os.path.dirname(os.path.abspath(__file__))
WIDTH, HEIGHT = A4
BODY = 'Helvetica'


def path(name):
    return os.path.join(HERE, name)


class Sheet:
    """A canvas whose lines are placed from the top, as they are read."""

    def __init__(self, name, size=A4):
        self.canvas = canvas.Canvas(path(name), pagesize=size, invariant=1)
        self.height = size[1]

    def line(self, x, y, text, font=BODY, size=10):
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text)

    def lines(self, x, y, texts, font=BODY, size=10, pitch=12):
        for text in texts:
            self.line(x, y, text, font, size)
            y += pitch
        return y

    def page(self):
        self.canvas.showPage()

    def save(self):
        self.canvas.showPage()
        self.canvas.save()


LEFT = ['The ministry of the interior keeps the', 'register of shelters and publishes it', 'once a year, so that every district',
        'knows where a bed is free. Shelters', 'report the number of guests each', 'month and say which services were',
        'given. A guest may leave at any time', 'and come back without any condition.']
RIGHT = ['Labour inspectors visit farms and', 'building sites without notice. They', 'speak with workers in a language that',
         'they understand and leave a card', 'with the number of the helpline. Each', 'visit is written down, and what was',
         'found is sent to the office of the', 'national rapporteur within a month.']


def two_columns():
    sheet = Sheet('two-columns.pdf')
    sheet.line(60, 80, 'Shelters and inspections in the two columns of one page', 'Helvetica-Bold', 18)
    sheet.lines(60, 120, LEFT)
    # Half a line lower, so that the columns do not share their lines.
    sheet.lines(320, 126, RIGHT)
    sheet.line(60, 260, 'Money for both', 'Helvetica-Bold', 14)
    sheet.lines(60, 285, ['The treasury sets aside two million crowns a year for shelters and for inspections; the sum is shown in',
                          'the budget of the ministry and is reviewed every spring by the committee of public accounts.'])
    sheet.save()


def hyphens():
    sheet = Sheet('hyphen-at-line-end.pdf')
    sheet.lines(60, 80, ['The implementation of the plan rests with the council, which reviews imple-',
                         'mentation twice a year and asks for child-friendly rooms. Where a child-',
                         'friendly room is lacking, the court sits elsewhere. The national anti-',
                         'trafficking unit trains its staff, and the Anglo-',
                         'Norman islands take part. A person is named by the minister for a term of re\u00ad',
                         'porting that lasts four years.'])
    sheet.save()


NOTES = ['This note explains a word that was used in the text above.', 'The law of 2030 says who is meant by a guest.',
         'See the report of the rapporteur for the figures.']
STAND = ['The first paragraph stands alone on its page and ends where its own line ends.',
         'Shelters are open at night.', 'Leaflets are printed in six languages and handed out at every border post.']
BEGINS = ['The last sentence of this page is long enough to fill more than one line, and it goes on',
          'Another sentence begins down here, says that the border guard has a budget, and runs on']
ENDS = ['on the next page, where it ends with the name of the ministry that pays for it.',
        'after the break, because the treasury pays for a second year as well.']


def running_header():
    sheet = Sheet('running-header.pdf')
    chapters = ['Prevention of harm', 'Protection of guests', 'Prosecution of traders', 'Partnership with others']
    for number, chapter in enumerate(chapters, 1):
        sheet.line(60, 40, 'Republic of Vardia: Plan of Action 2031 to 2035', size=8)
        sheet.line(60, 90, f'{number}. {chapter}', 'Helvetica-Bold', 16)
        sheet.lines(60, 120, [f'Chapter {number} says what the council of ministers will do under this heading and who is',
                              'to answer for it. It names a sum of money for each year, and where the money is to be',
                              'found; and it says how anyone may see whether the work was done as promised and'])
        if number < len(chapters):
            sheet.line(60, 156, 'in time, because the council reports to parliament on each point that the plan')
            sheet.line(60, 780, f'{number} ' + NOTES[number - 1], size=7)
        else:
            sheet.line(60, 156, 'in time.')
        sheet.line(60, 800, 'Office of the Rapporteur', size=8)
        sheet.line(500, 800, f'Page {number} of 4', size=8)
        if number < len(chapters):
            sheet.page()
    sheet.save()


def chapter_headers():
    """Names of chapters over their pages, of which a short one has too few to be told by that; and a note where footers stand."""
    sheet = Sheet('chapter-headers.pdf')
    names = ['Prevention of harm'] * 6 + ['Money'] + ['Protection of guests'] * 6
    for number, name in enumerate(names, 1):
        sheet.line(60, 40, name, BODY + '-Oblique', 8)
        sheet.lines(60, 90, (LEFT + RIGHT)[number:number + 6])
        if number == 7:
            sheet.line(60, 800, '1 The note at the foot of this page', size=7)
        else:
            sheet.line(60, 800, 'Office of the Rapporteur', size=7)
        if number < len(names):
            sheet.page()
    sheet.save()


def goes_on():
    """A sentence that runs over a page break, past the header, the footer and a footnote."""
    sheet = Sheet('paragraph-over-pages.pdf')
    for number in range(1, 4):
        sheet.line(60, 40, 'Plan of Action of Vardia', size=8)
        y = 90
        if number > 1:
            y = sheet.lines(60, y, [ENDS[number - 2]])
            y += 12
        sheet.lines(60, y, [STAND[number - 1]])
        if number < 3:
            sheet.lines(60, 700, [BEGINS[number - 1]])
            sheet.line(60, 760, f'{number} ' + NOTES[number - 1], size=7)
        sheet.line(290, 800, str(number), size=8)
        if number < 3:
            sheet.page()
    sheet.save()


def contents():
    sheet = Sheet('contents.pdf')
    sheet.line(60, 80, 'Contents', 'Helvetica-Bold', 16)
    y = 110
    for title, page in [('1. Introduction', 3), ('2. Prevention', 5), ('2.1 Schools and awareness', 6), ('3. Protection', 9),
                        ('4. Prosecution', 12), ('Annex A Budget', 15)]:
        sheet.line(60, y, title + ' ' + '.' * (110 - 2 * len(title)))
        sheet.line(500, y, str(page))
        y += 16
    sheet.page()
    sheet.line(60, 80, '1. Introduction', 'Helvetica-Bold', 16)
    sheet.lines(60, 110, ['This plan was written by the council and is binding for all ministries of the republic.'])
    sheet.save()


def headings():
    sheet = Sheet('headings.pdf')
    sheet.line(60, 80, 'National Plan of Action against Trafficking', 'Helvetica-Bold', 24)
    sheet.line(60, 108, 'in Persons of Vardia', 'Helvetica-Bold', 24)
    sheet.line(60, 150, '1. Protection', 'Helvetica-Bold', 16)
    sheet.lines(60, 175, ['Protection is the first duty of the state, and this chapter says how the state will do its duty',
                          'towards everyone who was traded, whatever their papers say.'])
    sheet.line(60, 215, '1.1 Shelters', 'Helvetica-Bold', 12)
    sheet.line(60, 235, 'Open shelters.', 'Helvetica-Bold', 10)
    sheet.line(134, 235, 'Each district opens one shelter, and its doors are never locked from outside, so that')
    sheet.lines(60, 247, ['guests come and go as they please.'])
    sheet.line(60, 280, '1.2 Health care', 'Helvetica-Bold', 12)
    sheet.lines(60, 300, ['Clinics treat guests without asking for insurance, and the ministry of health pays the bills that',
                          'the clinics send at the end of each quarter.'])
    sheet.line(60, 340, '2. Prosecution', 'Helvetica-Bold', 16)
    sheet.lines(60, 365, ['Prosecutors are trained by the academy every second year.'])
    sheet.canvas.bookmarkPage('one')
    sheet.canvas.addOutlineEntry('1. Protection', 'one', 0)
    sheet.canvas.addOutlineEntry('1.1 Shelters', 'one', 1)
    sheet.canvas.addOutlineEntry('2. Prosecution', 'one', 0)
    sheet.canvas.setTitle('Plan of Action')
    sheet.save()


def lists():
    sheet = Sheet('lists.pdf')
    y = sheet.lines(60, 80, ['The council will do the following within the first year of the plan:'])
    for first, rest in [('open a shelter in each of the nine districts and pay its staff from the budget of the', 'ministry of social affairs;'),
                        ('print a leaflet in six languages;', None), ('train the border guard.', None)]:
        sheet.line(72, y + 4, '\u2022')
        sheet.line(86, y + 4, first)
        y += 16
        if rest:
            sheet.line(86, y, rest)
            y += 12
    y = sheet.lines(60, y + 14, ['Each shelter offers:'])
    for mark, text in [('(a)', 'a bed for as long as it is needed;'), ('(b)', 'the help of a lawyer;'), ('(c)', 'lessons for children.')]:
        sheet.line(72, y + 4, mark)
        sheet.line(90, y + 4, text)
        y += 14
    sheet.lines(60, y + 20, ['The leaflet is printed again in every year in which the law changes.'])
    sheet.save()


def numbered_lines():
    """Measures of a line each, with full stops and without, and headings that nothing but their number marks."""
    sheet = Sheet('numbered-lines.pdf')
    y = sheet.lines(60, 80, ['This plan says what the republic does in the next five years. It was written by the council, and',
                             'those who were harmed have read it before it was adopted by the government in spring.'])
    sheet.line(60, y + 10, '2.1 Prevention', 'Helvetica-Bold')
    y += 28
    for text in ['2.1.1 The ministry of schools shall add two lessons to the books by June 2031.',
                 '2.1.2 The ministry of labour will visit 300 farms.', '2.1.3 Consulates hand out leaflets.']:
        sheet.line(60, y, text)
        y += 20
    sheet.line(60, y + 6, '2.2 Protection', 'Helvetica-Bold')
    y += 24
    for text in ['2.2.1 Two shelters in the north', '2.2.2 Free care in all clinics of the state', '2.2.3 A lawyer for each guest']:
        sheet.line(60, y, text)
        y += 20
    sheet.line(60, y + 6, '3 Council', 'Helvetica-Bold')
    y += 24
    for title, first, last in [('3.1 Members', 'The council has nine members, of whom the president of the republic appoints three on a proposal',
                                'of the unions, and three on a proposal of the houses that give shelter.'),
                               ('3.2 Sittings', 'It sits every third month in public, and what it decides is printed in the gazette within a week',
                                'of the sitting.')]:
        sheet.line(60, y, title)
        sheet.lines(60, y + 20, [first, last])
        y += 52
    sheet.line(60, y + 6, '4 Money', 'Helvetica-Bold')
    sheet.lines(60, y + 24, ['4.1 Pay for the beds of all guests of the shelters from the budget of the ministry of social affairs',
                             '4.2 Pay for books from the budget of the ministry of schools, and in the years after the second one',
                             'from that of the districts', '4.3 Print the accounts', 'Activity 1: Ask donors for the rest of the money',
                             'Activity 2: Thank them'])
    sheet.line(60, y + 110, '5. Who', 'Helvetica')
    sheet.lines(60, y + 122, ['The council is the author of this plan, and its office answers all questions that readers may have.'])
    sheet.save()


def overprinted():
    sheet = Sheet('overprinted.pdf')
    for shift in (0, 0.9, 1.8):
        sheet.line(60 + shift, 80 + shift, 'A heading that is drawn three times', 'Helvetica-Bold', 18)
    sheet.lines(60, 120, ['The paragraph beneath it is drawn once and is to be read once, from its first word to its last.'])
    sheet.save()


def sideways():
    sheet = Sheet('sideways-page.pdf')
    sheet.canvas.rotate(90)
    for index, text in enumerate(['This page is printed sideways, so that its lines run up the sheet.',
                                  'It is read like any other page, one line after the next one,', 'until the sentence ends.']):
        sheet.canvas.setFont(BODY, 10)
        sheet.canvas.drawString(100, -(100 + 12 * index), text)
    sheet.save()


def scanned():
    sheet = Sheet('scanned-page.pdf')
    sheet.lines(60, 80, ['The first page of this file has text that can be searched, and the next one is a picture of text.'])
    sheet.page()
    from PIL import Image, ImageDraw
    image = Image.new('L', (300, 420), 255)
    draw = ImageDraw.Draw(image)
    for row in range(20):
        draw.text((30, 20 + 18 * row), 'a line of a page that was scanned and not recognised', fill=0)
    sheet.canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)
    sheet.page()
    # The third page is left empty on purpose.
    sheet.save()


def scanned_plan():
    """Pictures of print at 150 dots an inch, the second one lying on its side."""
    from PIL import Image, ImageDraw, ImageFont
    font = ImageFont.truetype('DejaVuSans.ttf', 24)
    sheet = Sheet('scanned-plan.pdf')
    for lines, turn in ((LEFT, 0), (RIGHT, 90)):
        image = Image.new('L', (1240, 1754), 255)
        draw = ImageDraw.Draw(image)
        for row, text in enumerate(lines):
            draw.text((180, 200 + 40 * row), text, fill=0, font=font)
        if turn:
            image = image.rotate(turn, expand=True)
            sheet.canvas.setPageSize((HEIGHT, WIDTH))
        sheet.canvas.drawImage(ImageReader(image), 0, 0, *((HEIGHT, WIDTH) if turn else (WIDTH, HEIGHT)))
        sheet.page()
    sheet.canvas.save()


def turned_scans():
    """Pictures of print at 150 dots an inch: behind an upright page one that lies turned clockwise; in a file of its own one of a few
    small lines that lies turned the other way."""
    from PIL import Image, ImageDraw, ImageFont
    for name, size, pages in (('turned-scans.pdf', 24, ((LEFT + RIGHT, 0), (RIGHT + LEFT, -90))),
                              ('turned-slip.pdf', 16, ((RIGHT[:5], 90),))):
        font = ImageFont.truetype('DejaVuSans.ttf', size)
        sheet = Sheet(name)
        for lines, turn in pages:
            image = Image.new('L', (1240, 1754), 255)
            draw = ImageDraw.Draw(image)
            for row, text in enumerate(lines):
                draw.text((180, 200 + 5 * size // 3 * row), text, fill=0, font=font)
            area = (HEIGHT, WIDTH) if turn else (WIDTH, HEIGHT)
            sheet.canvas.setPageSize(area)
            sheet.canvas.drawImage(ImageReader(image.rotate(turn, expand=True)), 0, 0, *area)
            sheet.page()
        sheet.canvas.save()


def false_text_layer():
    """A picture of print over which lies text of letters put at random, as a poor recogniser leaves it."""
    import random
    from PIL import Image, ImageDraw, ImageFont
    font = ImageFont.truetype('DejaVuSans.ttf', 24)
    sheet = Sheet('false-text-layer.pdf')
    image = Image.new('L', (1240, 1754), 255)
    draw = ImageDraw.Draw(image)
    for row, text in enumerate(LEFT + RIGHT):
        draw.text((180, 200 + 40 * row), text, fill=0, font=font)
    sheet.canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)
    letters = random.Random(1)
    for row in range(20):
        words = [''.join(letters.choice('bcdfghjkaeioulmnprstvwxz') for _ in range(letters.randint(3, 9))) for _ in range(9)]
        text = sheet.canvas.beginText(60, HEIGHT - 90 - 14 * row)
        text.setFont(BODY, 10)
        text.setTextRenderMode(3)
        text.textLine(' '.join(words))
        sheet.canvas.drawText(text)
    sheet.page()
    sheet.canvas.save()


def former_text_layers():
    """Pictures of print over which lies their text: on the first two pages with letters misread as poor recognisers do, on the third
    as it is."""
    from PIL import Image, ImageDraw, ImageFont
    font = ImageFont.truetype('DejaVuSans.ttf', 24)
    sheet = Sheet('former-text-layers.pdf')
    misread = {'e': 'c', 't': 'r', 'h': 'b', 'o': 'c', 'i': 'l', 'n': 'u', 'a': 'n'}
    for page in range(3):
        image = Image.new('L', (1240, 1754), 255)
        draw = ImageDraw.Draw(image)
        count = 0
        for row, text in enumerate((LEFT + RIGHT) * 2):
            draw.text((180, 200 + 40 * row), text, fill=0, font=font)
        sheet.canvas.drawImage(ImageReader(image), 0, 0, WIDTH, HEIGHT)
        for row, text in enumerate((LEFT + RIGHT) * 2):
            layer = ''
            for letter in text:
                count += letter in misread
                layer += misread[letter] if page < 2 and letter in misread and count % 9 == page else letter
            line = sheet.canvas.beginText(86, HEIGHT - 108 - 19.2 * row)
            line.setFont(BODY, 10)
            line.setTextRenderMode(3)
            line.textLine(layer)
            sheet.canvas.drawText(line)
        sheet.page()
    sheet.canvas.save()


def text_as_pictures():
    """One line of text above many lines that are drawn as small pictures, as some browsers print a page."""
    from PIL import Image, ImageDraw, ImageFont
    font = ImageFont.truetype('DejaVuSans.ttf', 24)
    sheet = Sheet('text-as-pictures.pdf')
    sheet.line(60, 60, 'Printed from the pages of the council on a Monday')
    for row, text in enumerate((LEFT + RIGHT) * 2):
        image = Image.new('L', (900, 32), 255)
        ImageDraw.Draw(image).text((0, 0), text, fill=0, font=font)
        sheet.canvas.drawImage(ImageReader(image), 60, HEIGHT - 110 - 20 * row, 430, 15)
    sheet.page()
    sheet.canvas.save()


def raised_figures():
    sheet = Sheet('raised-figures.pdf')
    sheet.line(60, 80, 'Every district reports its cases to the rapporteur')
    sheet.line(270, 76, '12', size=6)
    sheet.line(278, 80, ' and to the courts.')
    sheet.line(60, 780, '12', size=5)
    sheet.line(68, 783, 'The office of the rapporteur was set up by a law of the year 2030.', size=7)
    sheet.save()


def encrypted():
    sheet = Sheet('plain.pdf')
    sheet.lines(60, 80, ['This text can be read by everyone who knows the password of the file.'])
    sheet.save()
    with pikepdf.open(path('plain.pdf')) as pdf:
        pdf.save(path('encrypted.pdf'), encryption=pikepdf.Encryption(user='open sesame', owner='owner', R=6))
    os.remove(path('plain.pdf'))


ROWS = [
    ('1', 'Open one shelter in each district and keep it open through the night', 'Ministry of Social Affairs', '2031 to 2033', '2,000,000 crowns, state budget', 'Number of shelters open on 31 December'),
    ('2', 'Train labour inspectors to see the signs of forced labour', 'Labour Inspectorate; Academy of Justice', 'Every year', '150,000 crowns', 'Share of inspectors trained'),
    ('3', 'Print leaflets in six languages and hand them out at border posts', 'Border Guard', '2031', '', 'Leaflets handed out'),
    ('4', 'Pay compensation to victims from the fund where the offender cannot pay', 'Ministry of Justice, Victims Fund', '2032 to 2035', '1,000,000 crowns a year, confiscated assets', 'Victims paid, by sex and age'),
    ('5', 'Keep a register of cases that names no one', 'National Rapporteur', '2031, then every year', '80,000 crowns, state budget', 'Report published by March'),
    ('6', 'Review the law on recruitment agencies', 'Ministry of Labour', '2032', 'None needed', 'Bill sent to parliament'),
]
HEADS = ['No', 'Activity', 'Responsible body', 'Timeframe', 'Budget and source', 'Indicator']


# What tagged files hold: pages of lines, each with the name of its tag; "H2~" marks only the end of the line.
TAGGED = [
    [('H1', 'Protection of victims'),
     ('P', 'Shelters are open in every province, and each of them has a nurse and a lawyer.'),
     ('H3', 'Places in shelters'),
     ('P', 'The number of places grows from forty to one hundred and ten until the plan ends.'),
     ('H3', ' ')],
    [('H1', 'Prosecution of traffickers'),
     ('P', 'Courts hear cases within a year, and prosecutors are trained to question children.'),
     ('H3', 'Training of judges'),
     ('P', 'Forty judges attend a course of three days in spring, and write down what they learn.')],
]
MISTAGGED = [
    [('H1', 'Help for all who ask for it'), ('P', 'Shelters are open in every province, and each of them has'), ('H1~', ' a nurse and a lawyer.'),
     ('P', 'The number of places grows from forty to one hundred and ten'), ('H2~', ' until the plan ends.'),
     ('P', 'Courts hear cases within a year, and prosecutors are trained'), ('H2~', ' to question children.')],
]


def tagged(name, pages):
    """A PDF by hand, as neither library writes structure trees: all text in one type, and each piece in a tag."""
    objects = {1: '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked true >> /StructTreeRoot 4 0 R >>',
               3: '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>'}
    number = 6
    elements, kids, parents = [], [], []
    for index, pieces in enumerate(pages):
        page, content = number, number + 1
        number += 2
        kids.append(f'{page} 0 R')
        stream = ['BT /F1 11 Tf 72 770 Td']
        own = []
        for mark, (tag, text) in enumerate(pieces):
            if not tag.endswith('~') and mark:
                stream.append('0 -26 Td')
            tag = tag.rstrip('~')
            stream.append(f'/{tag} << /MCID {mark} >> BDC ({text}) Tj EMC')
            objects[number] = f'<< /Type /StructElem /S /{tag} /P 5 0 R /Pg {page} 0 R /K {mark} >>'
            own.append(f'{number} 0 R')
            number += 1
        stream.append('ET')
        data = '\n'.join(stream)
        objects[content] = f'<< /Length {len(data)} >>\nstream\n{data}\nendstream'
        objects[page] = (f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents {index} '
                         f'/Resources << /Font << /F1 3 0 R >> >> /Contents {content} 0 R >>')
        elements += own
        parents.append(f'{index} [{" ".join(own)}]')
    objects[2] = f'<< /Type /Pages /Kids [{" ".join(kids)}] /Count {len(kids)} >>'
    objects[4] = f'<< /Type /StructTreeRoot /K 5 0 R /ParentTree << /Nums [{" ".join(parents)}] >> >>'
    objects[5] = f'<< /Type /StructElem /S /Document /P 4 0 R /K [{" ".join(elements)}] >>'
    written(name, objects)


# Lines as (height, font, size, space added between words, text); a line of the same height goes on from the one before.
HEADING_FAULTS = [
    [(770, 'F1', 11, 0, 'Shelters are open in every province, and each of them has a nurse, a cook and a'),
     (756, 'F1', 11, 20, 'A LAWYER AND WORKERS OF THE STATE'),
     (742, 'F1', 11, 0, 'who speak the languages of the guests that come from far away to ask for help.'),
     (700, 'F2', 11, 0, 'Article 4. Duties of the offices of the ministry in the provinces. '), (700, 'F1', 11, 0, 'The'),
     (686, 'F1', 11, 0, 'ministry trains its staff every year, and writes down what they have learnt there.'),
     (640, 'F2', 9.5, 0, '3.1.2 Places in shelters'),
     (626, 'F1', 11, 0, 'The number of places grows from forty to one hundred and ten until the plan ends.')],
] + [
    [(790, 'F1', 14, 0, f'{chapter}.1 Introduction'),
     (760, 'F1', 11, 0, f'{words} is the task of this chapter, and it ends with what remains to be done about it.')]
    for chapter, words in [(2, 'Prevention'), (3, 'Protection'), (4, 'Prosecution')]
]


# The contents list one project of four, so that it alone has its level from there.
HEADING_SERIES = [
    [(770, 'F2', 14, 0, 'Contents'),
     (740, 'F1', 11, 0, '5. Shelters ........................................ 2'),
     (720, 'F1', 11, 0, '5.2 Sheets of projects ........................................ 2'),
     (700, 'F1', 11, 0, 'Project 8: Beds and nurses ........................................ 3'),
     (680, 'F1', 11, 0, '6. Money ........................................ 5')],
    [(790, 'F2', 16, 0, '5. Shelters'),
     (760, 'F1', 11, 0, 'Shelters are open in every province, and each of them has a nurse, a cook and a guard.'),
     (730, 'F2', 14, 0, '5.2 Sheets of projects'),
     (700, 'F2', 16, 0, 'Project 7: Doors and locks'),
     (670, 'F1', 11, 0, 'Doors are mended in every province, and each of them has a lock, a bell and a guard.')],
] + [
    [(790, 'F2', 16, 0, f'Project {number}: {name}'),
     (760, 'F1', 11, 0, f'{name} are paid for in every province, and each of them has a book of its own.')]
    for number, name in [(8, 'Beds and nurses'), (9, 'Cooks and guards')]
] + [
    [(790, 'F2', 16, 0, '6. Money'),
     (760, 'F1', 11, 0, 'The ministry of money pays for all of this from what it takes from those who did harm.')],
]


CONTENTS_LINES = [
    [(770, 'F2', 14, 0, 'Contents'),
     (740, 'F1', 11, 0, 'Shelters and the people who work in them by day and by night in the provinces'),
     (726, 'F1', 11, 0, 'of the north and of the coast ........................................ 2'),
     (706, 'F1', 11, 0, 'Courts and prosecutors ........................................ 3'),
     (686, 'F1', 11, 0, 'Training of judges ........................................ 3'),
     (666, 'F1', 11, 0, 'Money ........................................ 4')],
    [(770, 'F2', 13, 0, 'Shelters and the people who work in them by day and by night'),
     (754, 'F2', 13, 0, 'in the provinces of the north and of the coast'),
     (720, 'F1', 11, 0, 'Shelters are open in every province, and each of them has a nurse, a cook and a guard.')],
    [(770, 'F2', 13, 0, 'Courts and prosecutors'),
     (740, 'F1', 11, 0, 'Courts hear cases within a year, and prosecutors are trained to question children.'),
     (714, 'F1', 11, 0, 'Training of judges'),
     (700, 'F1', 11, 0, 'Forty judges attend a course of three days in spring, and write down what they learn.')],
    [(770, 'F2', 13, 0, 'Money'),
     (740, 'F1', 11, 0, 'The ministry of money pays for all of this from what it takes from those who did harm.')],
]


def drawn(name, pages):
    """A PDF by hand with words spaced as text programs justify them."""
    objects = {1: '<< /Type /Catalog /Pages 2 0 R >>'}
    for number, font in ((3, 'Times-Roman'), (4, 'Times-Bold')):
        objects[number] = f'<< /Type /Font /Subtype /Type1 /BaseFont /{font} /Encoding /WinAnsiEncoding >>'
    kids = []
    for lines in pages:
        page = len(objects) + 2
        stream, last = [], None
        for height, font, size, space, text in lines:
            if height != last:
                stream.append(('ET ' if last else '') + f'BT 72 {height} Td')
            last = height
            stream.append(f'/{font} {size} Tf {space} Tw ({text}) Tj')
        data = '\n'.join(stream + ['ET'])
        objects[page] = (f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {page + 1} 0 R '
                         '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>')
        objects[page + 1] = f'<< /Length {len(data)} >>\nstream\n{data}\nendstream'
        kids.append(f'{page} 0 R')
    objects[2] = f'<< /Type /Pages /Kids [{" ".join(kids)}] /Count {len(kids)} >>'
    written(name, objects)


def written(name, objects):
    """Writes numbered objects, of which the first is the catalogue, as a PDF file."""
    out = '%PDF-1.7\n'
    places = []
    for key in sorted(objects):
        places.append(len(out))
        out += f'{key} 0 obj\n{objects[key]}\nendobj\n'
    start = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n'
    out += ''.join(f'{place:010} 00000 n \n' for place in places)
    out += f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n'
    with open(path(name), 'w', encoding='latin-1', newline='') as file:
        file.write(out)


def form():
    """A form whose answer stands in a field, and a page on which two lines are drawn and nothing else."""

    def stream(content, more=''):
        return f'<< {more}/Length {len(content)} >>\nstream\n{content}\nendstream'

    font = '/Resources << /Font << /F1 8 0 R >> >>'
    written('form.pdf', {
        1: '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>',
        2: '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
        3: f'<< /Type /Page /Parent 2 0 R {font} /Contents 5 0 R /Annots [6 0 R] >>',
        4: '<< /Type /Page /Parent 2 0 R /Contents 9 0 R >>',
        5: stream('BT /F1 11 Tf 60 760 Td (Which body coordinates the plan in your country?) Tj ET'),
        6: '<< /Type /Annot /Subtype /Widget /FT /Tx /T (body) /V (The Council on Fair Work) /F 4 '
           '/Rect [60 720 400 740] /P 3 0 R /AP << /N 7 0 R >> >>',
        7: stream('BT /F1 11 Tf 2 6 Td (The Council on Fair Work) Tj ET',
                  f'/Type /XObject /Subtype /Form /BBox [0 0 340 20] {font} '),
        8: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
        9: stream('60 700 m 500 700 l S 60 100 m 500 100 l S'),
    })


def chromium(name, html):
    """Prints HTML as a ministry would from its word processor: ruled cells, header repeated on each page."""
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'page.html')
        with open(source, 'w', encoding='utf-8') as file:
            file.write(html)
        subprocess.run([shutil.which('chromium'), '--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer',
                        f'--print-to-pdf={path(name)}', 'file://' + source], check=True, capture_output=True)


def table_html(repeat):
    body = ''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in ROWS * repeat)
    head = ''.join(f'<th>{cell}</th>' for cell in HEADS)
    return f'''<!doctype html><html lang="en"><style>@page{{size:A4 landscape;margin:18mm}}body{{font:10pt serif}}
table{{border-collapse:collapse;width:100%}}td,th{{border:1px solid;padding:3px 6px;vertical-align:top;text-align:left}}</style>
<h2>Action plan</h2><p>The table lists what will be done, by whom, when, and with which money.</p>
<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>The council reviews the table every year.</p></html>'''


def arabic():
    chromium('right-to-left.pdf', '''<!doctype html><html lang="ar" dir="rtl"><style>body{font:12pt serif}</style>
<h1>خطة العمل الوطنية</h1><p>تقدم الوزارة المأوى والرعاية الصحية والمساعدة القانونية لجميع الضحايا دون أي شرط مسبق.</p>
<p>تنشر اللجنة الوطنية تقريرا كل سنة عن تنفيذ هذه الخطة وعن الأموال التي أنفقت عليها.</p></html>''')


ARABIC_HEADS = ['الهدف', 'النشاط', 'الجهة المسؤولة', 'الشركاء', 'الإطار الزمني', 'الميزانية']
ARABIC_CELLS = [
    ['حماية الضحايا وتقديم المساعدة لهم', 'تعزيز الوقاية من الاتجار بالأشخاص', 'ملاحقة الجناة أمام القضاء', 'تطوير التعاون الدولي والإقليمي'],
    ['افتتاح ثلاثة مراكز إيواء للنساء والأطفال في الأقاليم الشمالية', 'تنظيم حملات توعية في المدارس والجامعات الحكومية',
     'تدريب 120 من القضاة على قانون مكافحة الاتجار', 'مراجعة التشريعات الوطنية لمواءمتها مع بروتوكول باليرمو', 'إنشاء خط ساخن يعمل على مدار الساعة'],
    ['وزارة الشؤون الاجتماعية والعمل', 'وزارة التربية والتعليم', 'النيابة العامة'],
    ['المنظمة الدولية للهجرة (IOM)', 'UNODC', 'الهلال الأحمر، IOM', 'منظمات المجتمع المدني'],
    ['2025-2027', 'الربع الثالث 2026', '٣١/١٢/٢٠٢٧', 'يحدد لاحقا', 'مستمر'],
    ['150,000 دولار', '80% من الموازنة', '$75,000', '٥٠٬٠٠٠ دينار'],
]


def arabic_tables():
    """Action tables as a browser prints them, of two rows and over pages; cells of several lines, figures of both kinds."""

    def table(count, style):
        rows = ([cells[row * (column + 1) % len(cells)] for column, cells in enumerate(ARABIC_CELLS)] for row in range(count))
        body = ''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)
        return f'<table class="{style}"><thead><tr>' + ''.join(f'<th>{head}</th>' for head in ARABIC_HEADS) + f'</tr></thead><tbody>{body}</tbody></table>'

    prose = '<p>تقدم الوزارة المأوى والرعاية الصحية خلال الفترة المقبلة بالتعاون مع المنظمة الدولية للهجرة.</p>'
    chromium('right-to-left-tables.pdf', f'''<!doctype html><html lang="ar" dir="rtl"><style>@page{{size:A4 landscape;margin:18mm}}
body{{font:8pt/1.5 "DejaVu Sans"}}table{{border-collapse:collapse;width:100%}}tr{{break-inside:avoid}}h1{{break-before:page}}
td,th{{padding:4px 6px;vertical-align:top;text-align:start}}.ruled td,.ruled th{{border:1px solid #555}}
.rows td,.rows th{{border-bottom:1px solid #777}}th{{background:#ddd}}</style>
<h1>خطة العمل الوطنية</h1>{table(2, 'rows')}<h1>خطة العمل الثانية</h1>{prose}{table(18, 'ruled')}</html>''')


def short_arabic_table():
    """Two rows in narrow cells, whose texts stand hardly further apart than words."""
    rows = [ARABIC_SHORT_HEADS] + ARABIC_SHORT_ROWS
    body = ''.join('<tr>' + ''.join(f'<td>{cell}</td>' for cell in row) + '</tr>' for row in rows)
    chromium('right-to-left-short-table.pdf', f'''<!doctype html><html lang="ar" dir="rtl"><style>@page{{size:A4;margin:18mm}}
body{{font:9pt "DejaVu Sans"}}table{{border-collapse:collapse}}td{{border:1px solid #000;padding:4px}}tr:first-child td{{background:#ddd;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}}</style>
<p>تعتمد هذه الخطة على التعاون بين الجهات الحكومية ومنظمات المجتمع المدني.</p><table>{body}</table></html>''')


ARABIC_SHORT_HEADS = ['النشاط', 'الجهة', 'الشركاء', 'الإطار الزمني', 'الميزانية']
ARABIC_SHORT_ROWS = [['تدريب ضباط الشرطة', 'وزارة الداخلية', 'الشرطة', '2025-2027', '$75,000'],
                     ['إنشاء مأوى للضحايا', 'وزارة العدل', '', '2026', '80%']]


def hollow_bullets():
    """Lists as word processors write them, the letter o in a typewriter face standing for a hollow bullet; then the letter
    as one of several, and as the word that it is in Spanish."""
    sheet = Sheet('hollow-bullets.pdf')
    sheet.line(60, 80, 'Signs that a person may be a victim', BODY + '-Bold', 12)
    pairs = [('Believe that they must work', 'Have no papers, or false ones'), ('Feel that they cannot leave', 'Know no address'),
             ('Show fear of the people around them now', 'Receive little or no wage'), ('Distrust every authority', 'Have no days off')]
    for index, (left, right) in enumerate(pairs):
        y = 110 + 14 * index
        for x, text in ((60, left), (266, right)):
            sheet.line(x, y, 'o', 'Courier')
            sheet.line(x + 18, y, text)
    for index, text in enumerate(['Review of the survey of shelters', 'Oral history of the helpline', 'Papers of the council, second series']):
        sheet.line(60, 220 + 14 * index, 'nop'[index])
        sheet.line(78, 220 + 14 * index, text)
    sheet.line(60, 300, 'La comisión decide en cada caso si la persona entra en el programa')
    sheet.line(60, 312, 'o')
    sheet.line(69, 312, 'queda bajo la tutela del municipio en el que fue identificada.')
    sheet.save()


def chart_beside_prose():
    """Two columns, in one of them a chart whose figures stand at all heights."""
    sheet = Sheet('chart-beside-prose.pdf')
    sheet.lines(60, 100, LEFT + RIGHT)
    for index, value in enumerate((50, 40, 30, 20, 10, 0)):
        sheet.line(320, 100 + 30 * index, str(value), size=8)
    for index, (value, y) in enumerate(((41, 121), (27, 167), (12, 209), (33, 148))):
        sheet.line(350 + 40 * index, y, str(value), size=8)
        sheet.line(346 + 40 * index, 262, str(2031 + index), size=8)
    sheet.save()


def statistics():
    """A table whose lines stand closer than its groups, so that several pass for one row."""
    sheet = Sheet('statistics.pdf')
    y = 100
    sheet.line(60, y, 'Offence', BODY + '-Bold')
    for column, year in enumerate((2031, 2032, 2033)):
        sheet.line(300 + 60 * column, y, str(year), BODY + '-Bold')
    for group in ('Forced labour', 'Forced begging', 'Other'):
        y += 30
        sheet.line(60, y, group)
        for row, outcome in enumerate(('Conviction', 'Acquittal', 'Total')):
            sheet.line(180, y + 12 * row, outcome)
            for column in range(3):
                sheet.line(300 + 60 * column, y + 12 * row, str(7 * row + column + len(group)))
        y += 24
    sheet.save()


def broken_page():
    """Pages of which the file has lost the second; poppler gives none after it."""
    sheet = Sheet('broken-page.pdf')
    for texts in (LEFT, RIGHT, LEFT):
        sheet.lines(60, 100, texts)
        sheet.page()
    sheet.canvas.save()
    with pikepdf.open(path('broken-page.pdf'), allow_overwriting_input=True) as pdf:
        pdf.Root.Pages.Kids[1] = 5
        pdf.save(deterministic_id=True)


def notes_and_sources():
    """A source under a figure, and a last page in larger type than the rest, whose notes are as large as the others' text."""
    sheet = Sheet('notes-and-sources.pdf')
    for _ in range(3):
        sheet.lines(60, 100, (LEFT + RIGHT) * 2, size=9, pitch=11)
        sheet.page()
    y = sheet.lines(60, 100, LEFT, size=11, pitch=13)
    sheet.line(60, y + 30, 'Source: Register of shelters, 2031.', size=8)
    y = sheet.lines(60, y + 70, RIGHT, size=11, pitch=13)
    for index, note in enumerate(['Act on shelters of 2029, section 4.', 'Report of the rapporteur, 2030.', 'The figure leaves out hotels.']):
        sheet.line(60, 740 + 14 * index, f'{index + 1} {note}', size=8.8)
    sheet.save()


def journal_page():
    """One page of a journal: what repeats on the others shows by its place, its type and its words alone."""
    sheet = Sheet('journal-page.pdf')
    sheet.line(60, 42, '214', size=9)
    sheet.line(300, 42, 'Vardia Review of Public Law, Vol. 12 (2031)', BODY + '-Oblique', 9)
    sheet.line(60, 90, 'Shelters in the districts', BODY + '-Bold', 10)
    sheet.lines(60, 120, LEFT + RIGHT)
    sheet.lines(60, 330, RIGHT + LEFT)
    # The page's last line of text is no footer, and a note at its foot is none either.
    sheet.line(60, 741, '3', size=5)
    sheet.line(64, 744, 'Act on shelters of 2029, section 4, and www.register.example.', size=8)
    sheet.line(60, 790, 'https://review.example/2031/12/214', size=8)
    sheet.line(420, 790, 'Downloaded on 3 May 2031', size=8)
    sheet.canvas.saveState()
    sheet.canvas.translate(588, 300)
    sheet.canvas.rotate(90)
    sheet.canvas.setFont(BODY, 7)
    sheet.canvas.drawString(0, 0, 'Downloaded from https://review.example by guest on 3 May 2031')
    sheet.canvas.restoreState()
    sheet.save()


def gazette():
    """Two pages with a page number close beneath the text, a header set in many parts, and a footer parted by a bullet."""
    sheet = Sheet('gazette.pdf')
    x = 60
    for word in ('VARDIA', 'LAW', 'REVIEW', 'VOLUME', '12,', 'NUMBER', '4', 'MARCH', '2031'):
        sheet.line(x, 42, word, size=9)
        x += sheet.canvas.stringWidth(word, BODY, 9) + 12
    sheet.lines(60, 120, LEFT + RIGHT)
    sheet.lines(60, 740 - 12 * len(RIGHT), RIGHT)
    sheet.line(290, 741.8, '1106')
    sheet.page()
    sheet.lines(60, 120, LEFT + RIGHT)
    sheet.line(60, 790, 'Coast Gazette')
    sheet.line(280, 790, '• MAY 2031')
    sheet.line(520, 790, '7')
    sheet.save()


def letter():
    """One page whose first and last lines are its own: a title, a table row, a signature."""
    sheet = Sheet('letter.pdf')
    sheet.line(200, 60, 'Plan of Action 2031', BODY + '-Bold', 11)
    sheet.lines(60, 110, LEFT + RIGHT)
    for row, (office, sum_, year) in enumerate([('Ministry', '400', '2031'), ('Police', '250', '2032'), ('Courts', '125', '2033')]):
        for x, text in ((60, office), (260, sum_), (420, year)):
            sheet.line(x, 720 + 14 * row, text)
    sheet.line(60, 772, 'Signed for the council of ministers by the rapporteur.')
    sheet.save()


def row_over_page():
    """Two pages, of which the last row of a table stands alone at the head of the second, in lines side by side."""
    sheet = Sheet('row-over-page.pdf')
    xs = [50, 190, 310, 380, 450]

    def row(y, lines):
        for cells in lines:
            for x, text in zip(xs, cells):
                sheet.line(x, y, text)
            y += 12
        return y + 8

    sheet.line(50, 50, '1 Measures', 'Helvetica-Bold', 14)
    y = row(80, [['Activity', 'Responsible', 'Deadline', 'Budget', 'Indicator']])
    for number in range(16):
        y = row(y, [['Open a house in the', 'Ministry of Social', '2027', 'EUR', 'Number of'],
                    [f'district of Velm {number + 1}', 'Affairs', '', '40,000', 'places']])
    sheet.page()
    row(34, [['Sign agreements with', 'Ministry of', '2027', 'EUR', 'Number of'],
             ['the countries of', 'Foreign Affairs', '', '5,000', 'agreements'], ['destination', '', '', '', 'signed']])
    sheet.line(50, 110, '2 Monitoring', 'Helvetica-Bold', 14)
    sheet.lines(50, 132, ['The Ministry of the Interior reports on this plan every year, and sends the report to', 'Parliament, which debates it in public.'])
    sheet.save()


def column_headings():
    """A table of contents in larger type than the headings, which stand at different heights over two columns."""
    sheet = Sheet('column-headings.pdf')
    sheet.line(60, 80, 'Contents', BODY + '-Bold', 18)
    for index, (title, page) in enumerate([('Abbreviations', 2), ('A word first', 2), ('Aims', 3), ('Measures', 4)]):
        sheet.line(60, 120 + 18 * index, title + ' ' + '.' * (90 - len(title)) + f' {page}')
    sheet.page()
    sheet.line(320, 80, 'Abbreviations', BODY + '-Bold', 14)
    sheet.line(60, 96, 'A word first', BODY + '-Bold', 14)
    sheet.lines(60, 130, LEFT)
    sheet.lines(320, 130, RIGHT)
    sheet.save()


def insets():
    """A column around a quote set in other type, beside another that starts higher than the first; then letters set apart."""
    sheet = Sheet('insets.pdf')
    sheet.lines(320, 80, RIGHT + LEFT)
    sheet.lines(60, 140, LEFT[:4])
    sheet.lines(60, 188, ['report the', 'guests of', 'the month'])
    sheet.lines(150, 190, ['‘A bed for all', 'who ask for it’'], BODY + '-Oblique', 9, 12)
    sheet.lines(60, 224, ['and they say which services of theirs', 'each of the guests was given.'])
    sheet.page()
    for index, letter in enumerate('Foreword'):
        sheet.line(60 + 14 * index, 80, letter, BODY + '-Bold', 14)
    sheet.line(60, 140, 'T', BODY, 36)
    sheet.lines(86, 124, ['his strategy is for the years in which', 'the law of the land is to be changed.'])
    sheet.lines(60, 148, ['It names who does what, and by when it', 'has to be done.'])
    sheet.save()


def close_columns():
    """Columns as close to a heading beside them as to text; then a sheet that was scanned askew, whose words stand far apart."""
    sheet = Sheet('close-columns.pdf')
    sheet.line(60, 66, 'Shelters', BODY + '-Bold', 10)
    sheet.lines(60, 90, LEFT * 3, size=8, pitch=10)
    right = 68 + max(sheet.canvas.stringWidth(text, BODY, 8) for text in LEFT)
    sheet.lines(right, 98, ['Labour inspection', 'goes to the farms', 'of all districts'], BODY + '-Bold', 22, 26)
    sheet.lines(right, 180, RIGHT * 2, size=8, pitch=10)
    sheet.page()
    # Words are put one by one, the lines of a column ever further to the left: the gutter is free in each line, but not down the page.
    for column, texts in ((60, LEFT * 6), (234, RIGHT * 6)):
        for row, text in enumerate(texts):
            words = text.split()
            widths = [sheet.canvas.stringWidth(word, BODY, 8) for word in words]
            # A few lines are longer, so that the gutter beside them is no wider than their blanks.
            space = min(((165 if row % 6 == 2 else 162) - sum(widths)) / (len(words) - 1), 9)
            x = column - 0.25 * row
            for word, width in zip(words, widths):
                sheet.line(x, 80 + 12 * row, word, size=8)
                x += width + space
    sheet.save()


def prose_layouts():
    """Prose that looks like tables, and sentences that pictures, indents and wide lines cut."""
    sheet = Sheet('prose-layouts.pdf')
    # A list of courses in two columns, in which space happens to part paragraphs at the same heights.
    for x, prose in ((60, LEFT), (320, RIGHT)):
        for row in range(3):
            y = 80 + 190 * row
            sheet.line(x, y, f'Course {row + (1 if x == 60 else 4)}', BODY + '-Bold')
            y = sheet.lines(x, y + 12, prose)
            for item in ('beds', 'books', 'law', 'work', 'care'):
                sheet.line(x + 10, y, '\u2022')
                sheet.line(x + 20, y, item)
                y += 12
    sheet.line(60, 810, 'Plan of Vardia i|Page', size=8)
    sheet.page()
    # A text beneath a picture, at the foot of a column whose sentence goes on in the next one.
    sheet.lines(60, 80, LEFT * 4 + ['The council asks each of the districts'])
    sheet.canvas.rect(60, HEIGHT - 560, 170, 70)
    sheet.lines(60, 575, ['A house in the north of the republic,', 'seen from the sea.'])
    sheet.lines(320, 80, ['to open a house and to pay its staff from'] + RIGHT * 4)
    sheet.line(60, 810, 'Plan of Vardia ii|Page', size=8)
    sheet.page()
    # Items of a law, indented on their first line alone.
    sheet.lines(60, 80, ['The ministry pays for what the shelters give to their guests, and the districts pay for what is'])
    sheet.line(84, 104, '(a) Each shelter has a lawyer who speaks with the guests in a language that they know and')
    sheet.lines(60, 116, ['writes down what they say, if they want that it is written down, and keeps it in a place that is',
                          'locked.'])
    sheet.line(84, 140, '(b) Each guest may read it.')
    # A paragraph that is set wider than the rest.
    sheet.lines(60, 170, LEFT + RIGHT)
    sheet.lines(60, 390, ['The council has read the reports of all districts for the first two years of the plan, and the',
                          'Guests Books of most of the shelters, which were open throughout the year, and it finds that the',
                          'Act on Shelters was kept. What was not done is named in the annex.'], pitch=18)
    sheet.line(60, 480, '6. As the council sees it, there are more beds than there were when the first plan was adopted')
    sheet.lines(74, 501, ['by the government.'])
    # What the page's end cuts is no heading.
    sheet.lines(60, 740, ['3. The third measure of the plan is for those who work in the houses', 'of others, and who are seldom seen by an inspector of the ministry or by'], size=12, pitch=14)
    sheet.line(60, 810, 'Plan of Vardia iii|Page', size=8)
    sheet.page()
    sheet.lines(60, 80, ['a court, because the law does not let inspectors into a house.'], size=12)
    sheet.lines(60, 110, LEFT + RIGHT)
    sheet.line(60, 810, 'Plan of Vardia iv|Page', size=8)
    sheet.page()
    # Boxes of a picture beside a column.
    ruled(sheet, [60, 150, 240], [160, 240, 320, 400])
    sheet.canvas.rect(60, HEIGHT - 400, 480, 320)
    sheet.canvas.line(240, HEIGHT - 80, 240, HEIGHT - 400)
    for y, text in ((196, 'Shelters'), (268, 'Clinics'), (340, 'Courts')):
        sheet.lines(70, y, [text, 'of all', 'districts'])
    sheet.lines(260, 100, (RIGHT + LEFT)[:11] * 2)
    sheet.line(60, 810, 'Plan of Vardia v|Page', size=8)
    sheet.save()


def line_numbers():
    """Two columns with the number of every fifth line between them, as in a bill."""
    sheet = Sheet('line-numbers.pdf')
    sheet.lines(60, 100, (LEFT + RIGHT) * 2)
    sheet.lines(270, 100, (RIGHT + LEFT) * 2)
    for number in range(5, 35, 5):
        sheet.line(252, 88 + 12 * number, str(number), size=8)
    sheet.save()


def ruled(sheet, xs, ys, open_at=()):
    """Draws the borders between cells, but not those named by column or row and stretch."""
    for row, y in enumerate(ys):
        for column in range(len(xs) - 1):
            if ('above', column, row) not in open_at:
                sheet.canvas.line(xs[column], sheet.height - y, xs[column + 1], sheet.height - y)
    for column, x in enumerate(xs):
        for row in range(len(ys) - 1):
            if ('left', column, row) not in open_at:
                sheet.canvas.line(x, sheet.height - ys[row], x, sheet.height - ys[row + 1])


def merged_cells():
    """An objective beside several activities, headings on two levels, a title across, and a second page without headings."""
    sheet = Sheet('merged-cells.pdf', landscape(A4))
    xs = [60, 200, 400, 520, 580, 640, 760]
    ys = [80, 100, 120, 140, 180, 220, 260]
    sheet.line(60, 60, 'Table 1. What is done, by whom and when', size=10)
    sheet.canvas.setFillColorRGB(0.8, 0.9, 1)
    sheet.canvas.rect(60, sheet.height - 140, 700, 20, fill=1, stroke=0)
    sheet.canvas.setFillColorRGB(0, 0, 0)
    ruled(sheet, xs, ys, {('above', column, 1) for column in (0, 1, 2, 5)} | {('left', 4, 0)}
          | {('left', column, 2) for column in range(1, 6)} | {('above', 0, 4)})
    for x, text in zip(xs, ['Objective', 'Activity', 'Responsible', 'Time', '', 'Budget']):
        sheet.line(x + 4, 94, text, BODY + '-Bold')
    for x, text in ((520, 'Start'), (580, 'End')):
        sheet.line(x + 4, 114, text, BODY + '-Bold')
    sheet.line(64, 134, 'Part 1: Shelters for everyone who asks for a bed')
    rows = [('Beds are free', 'Open a shelter in each', 'Ministry of Aid', '2031', '2033', '1,000,000 crowns'),
            ('', 'Pay for its staff', 'Treasury', '2031', '2035', 'To be determined'),
            ('Guests are safe', 'Light the street', 'City council', '2032', '', '20,000 crowns')]
    for row, texts in enumerate(rows):
        for x, text in zip(xs, texts):
            sheet.line(x + 4, ys[row + 3] + 14, text)
    sheet.line(204, 206, 'and their training')
    sheet.line(204, 166, 'of the nine districts')
    sheet.page()
    ys = [80, 120, 160]
    ruled(sheet, xs, ys)
    rows = [('', 'Lock the archive', 'Registrar', '2032', '2032', 'None needed'),
            ('Help is at hand', 'Answer the telephone', 'Helpline', '2031', '2035', '90,000 crowns')]
    for row, texts in enumerate(rows):
        for x, text in zip(xs, texts):
            sheet.line(x + 4, ys[row] + 14, text)
    sheet.save()


def filled_rows():
    """A table of coloured rows without a line, and beside prose in a frame, which is no table."""
    sheet = Sheet('filled-rows.pdf')
    xs = [60, 110, 320, 440, 540]
    rows = [('No', 'Measure', 'Lead', 'Year'), ('1', 'Print the leaflet', 'Press office', '2031'),
            ('2', 'Hand it out at every post', 'Border guard', '2032'), ('3', 'Count what is left', 'Press office', '2033'),
            ('4', 'Print it again', 'Press office', '2034')]
    for row, texts in enumerate(rows):
        for x, right in zip(xs, xs[1:]):
            shade = (0.1, 0.2, 0.5) if row == 0 else (0.85, 0.9, 1) if row % 2 else (0.93, 0.96, 1)
            sheet.canvas.setFillColorRGB(*shade)
            sheet.canvas.rect(x, sheet.height - 104 - 24 * row, right - x - 1.5, 22.5, fill=1, stroke=0)
        sheet.canvas.setFillColorRGB(*((1, 1, 1) if row == 0 else (0, 0, 0)))
        for x, text in zip(xs, texts):
            sheet.line(x + 5, 97 + 24 * row, text, BODY + '-Bold' if row == 0 else BODY)
    sheet.canvas.setFillColorRGB(0, 0, 0)
    sheet.canvas.rect(55, sheet.height - 420, 490, 130)
    sheet.canvas.line(300, sheet.height - 420, 300, sheet.height - 290)
    sheet.lines(60, 310, LEFT)
    sheet.lines(320, 310, RIGHT)
    sheet.save()


def rules_between_rows():
    """A table with rules between its rows only, which goes on in coloured bands."""
    sheet = Sheet('rules-between-rows.pdf')
    xs = [62, 172, 330, 400, 470]
    sheet.line(60, 70, 'Measures of the second year', 'Helvetica-Bold', 14)

    def rule(y, left=60):
        sheet.canvas.line(left, sheet.height - y, 540, sheet.height - y)

    rule(90)
    sheet.line(412, 102, 'Crowns', BODY + '-Bold')
    for x, text in zip(xs, ['Objective', 'Measure', 'Lead', '2031', '2032']):
        sheet.line(x, 116, text, BODY + '-Bold')
    rule(122)
    rows = [(['Guests are safe'], ['Lock the archive of the', 'shelters at night'], 'Police', '900', '950'),
            ([], ['Train the night staff'], 'Council', '400', '450'),
            (['Work is fair'], ['Visit every farm without', 'notice'], 'Inspectors', '700', '800'),
            ([], ['Print contracts in the', 'language of the worker'], 'Press office', '120', '-')]
    y = 122
    for number, (objective, measure, lead, *sums) in enumerate(rows):
        sheet.lines(xs[0], y + 14, objective)
        sheet.lines(xs[1], y + 14, measure)
        for x, text in zip(xs[2:], [lead] + sums):
            sheet.line(x, y + 14, text)
        y += 12 * len(measure) + 8
        rule(y, 60 if number % 2 else 168)
    sheet.page()
    # No heading, and bands of colour for rules; the last band holds two rows.
    y = 60
    bands = [[('Help is near', 'Open a desk in each town', 'Council', '300', '310')],
             [('', 'Answer calls by night', 'Police', '150', '160')],
             [('Law is known', 'Teach it at school', 'Ministry', '80', '85')],
             [('', 'Teach it to judges', 'Ministry', '60', '65')],
             [('Count cases', 'Keep one register', 'Rapporteur', '20', '25'),
              ('Publish them', 'Write a report', 'Rapporteur', '10', '15')]]
    for number, band in enumerate(bands):
        height = 16 * len(band)
        sheet.canvas.setFillColorRGB(*((0.85, 0.9, 1) if number % 2 == 0 else (0.93, 0.96, 1)))
        sheet.canvas.rect(60, sheet.height - y - height, 480, height, fill=1, stroke=0)
        sheet.canvas.setFillColorRGB(0, 0, 0)
        for row, texts in enumerate(band):
            for x, text in zip(xs, texts):
                sheet.line(x, y + 11 + 16 * row, text)
        y += height
    sheet.save()


def headed_tables():
    """Tables with rules about their headings alone, with coloured headings, and with nothing; prose between rules; then a table with
    one rule, one with a cell beside two rows, contents, and a table between two rules without headings."""
    sheet = Sheet('headed-tables.pdf')
    sheet.line(60, 70, 'Measures of the third year', 'Helvetica-Bold', 14)
    sheet.lines(60, 92, ['The council agreed on the measures that follow. Each of them has one body that answers for it.'])

    def rule(y, left=60, right=540):
        sheet.canvas.line(left, sheet.height - y, right, sheet.height - y)

    xs = [60, 84, 290, 410, 480]
    rule(120)
    sheet.line(430, 132, 'Crowns')
    rule(136, 405, 540)
    for x, text in zip(xs, ['No.', 'Measure', 'Body', '2031', '2032']):
        sheet.line(x, 148, text)
    rule(154)
    rows = [(['1'], ['Teach all who inspect farms to see who', 'works there against their will'], ['Labour office'], '90', '95'),
            (['2'], ['Open a house for men'], ['Council of the', 'coast'], '40', '45'),
            (['3'], ['Print a guide in three languages and', 'send it to each clinic'], ['Press office'], '12', '-'),
            (['4'], ['Answer calls by night'], ['Police'], '70', '80')]
    y = 166
    for number, measure, body, *sums in rows:
        for x, cell in zip(xs, [number, measure, body] + [[text] for text in sums]):
            sheet.lines(x, y, cell)
        y += 12 * max(len(measure), len(body))
    rule(y - 6)
    sheet.lines(60, y + 14, ['Sums are in thousands. The council meets again in the autumn to see how far the work has come, and',
                             'which of the measures want mending.'])
    sheet.page()
    # A coloured heading above bare rows with space between them.
    xs = [66, 250, 380, 480]
    sheet.canvas.setFillColorRGB(0.1, 0.3, 0.5)
    sheet.canvas.rect(60, sheet.height - 84, 480, 24, fill=1, stroke=0)
    sheet.canvas.setFillColorRGB(1, 1, 1)
    for x, text in zip(xs, ['Promise', 'Who keeps it', 'By when', 'Target']):
        sheet.line(x, 76, text, BODY + '-Bold')
    sheet.canvas.setFillColorRGB(0, 0, 0)
    y = 102
    for promise, keeper, time, target in [
            (['Survivors sit on every', 'committee'], 'Coordinator', '2031', '100%'), (['Ships are seen at sea'], 'Coast guard', '2032', '80'),
            (['No child is held in a', 'police cell'], 'Police', '2031', '0'), (['We print what we spend'], 'Treasury', 'each June', 'yes')]:
        sheet.lines(xs[0], y, promise)
        for x, text in zip(xs[1:], [keeper, time, target]):
            sheet.line(x, y, text)
        y += 12 * len(promise) + 10
    sheet.page()
    # No border at all.
    xs = [60, 230, 400, 460]
    y = 76
    for texts in [('House', 'Task', '2031', '2032'), ('Secretariat', 'Reports', '140', '155'), ('Border police', 'Talks at the border', '75', '82'),
                  ('Harbour house', 'Beds for women', '310', '390'), ('Legal aid', 'Lawyers in court', '60', '71'),
                  ('School of the coast', 'A count of cases', '40', '44')]:
        for x, text in zip(xs, texts):
            sheet.line(x, y, text)
        y += 16
    sheet.page()
    # Columns of prose between the rules of a header and a footer.
    rule(60)
    sheet.line(60, 74, 'Report of the council')
    sheet.line(470, 74, 'Third year')
    rule(80)
    sheet.lines(60, 100, LEFT + RIGHT)
    sheet.lines(320, 100, RIGHT + LEFT)
    rule(310)

    def page(xs, rows, y):
        for texts in rows:
            for x, text in zip(xs, texts):
                sheet.line(x, y, text)
            y += 12

    # One rule, beneath the headings.
    sheet.page()
    xs = [60, 270, 410]
    page(xs, [('Promise', 'Who keeps it', 'By when')], 72)
    rule(78)
    page(xs, [('Open a house on the coast for those who', 'Council of the', 'each May'), ('leave the boats', 'coast', ''),
              ('Hear every child alone', 'Court', 'at once'), ('Lend flats to those who wait for a court', 'Housing office', 'in 2032'),
              ('to hear them', '', ''), ('Teach the night staff', 'Shelter', 'each June')], 92)
    # A cell that goes on beside the row after its own.
    sheet.page()
    xs = [60, 250, 460]
    rule(60)
    page(xs, [('Aim', 'Step', 'Crowns')], 74)
    rule(80)
    page(xs, [('Keep each child out of the work', 'Visit all quarries of the south', '40'), ('in the quarries', 'Pay for books', '25'),
              ('Ask those who were harmed', 'Give them a seat', '8'), ('Tell the public', 'Print a guide for hotels', '3')], 94)
    rule(134)
    # A list of contents.
    sheet.page()
    rule(60)
    page([60, 130, 500], [('Part', 'Title', 'Page')], 74)
    rule(80)
    page([60, 130, 500], [('One', 'What the law says', '5'), ('Two', 'Who is at risk', '9'), ('Three', 'What was done', '14'),
                          ('Four', 'What is to come', '21'), ('Five', 'Who pays for it', '27'), ('Six', 'Who counts', '33')], 94)
    rule(162)
    # Two rules about rows that have no headings.
    sheet.page()
    rule(60)
    page([60, 300, 440], [('Count all cases that courts hear', 'Office of statistics', 'each May'),
                          ('and those that they drop', '', ''),
                          ('Publish the count', 'Council', 'each June'), ('Hear those who were harmed, and also', 'Ombudsman for', 'each year'),
                          ('those who were not', 'work', ''),
                          ('Amend the act on work', 'Ministry of justice', 'in 2032')], 74)
    rule(142)
    sheet.save()


def spaced_tables():
    """A table without any border whose cells are centred on each other, with sums that end beside the next column's words; the
    same on the next page, without headings; then contents in columns, which are no such table."""
    sheet = Sheet('spaced-tables.pdf', landscape(A4))
    sums_end = 500
    names = ['No', 'Measure', 'Who answers', 'Partners', 'By when', 'Crowns', 'Paid by', 'Sign']
    lefts = [60, 78, 252, 352, 412, None, 503, 572]

    def row(y, cells, font=BODY):
        deepest = max(len(cell) for cell in cells)
        for left, cell in zip(lefts, cells):
            top = y + 5.5 * (deepest - len(cell))
            for number, text in enumerate(cell):
                x = sums_end - sheet.canvas.stringWidth(text, font, 9) if left is None else left
                sheet.line(x, top + 11 * number, text, font, 9)
        return y + 11 * deepest + 7

    def cells(*texts):
        return [text.split('/') if text else [] for text in texts]

    sheet.lines(60, 70, ['What will be done'], 'Helvetica-Bold', 14)
    y = row(104, [[name] for name in names])
    for texts in [('1.1', 'Open three houses for those who/were harmed at sea', 'Ministry of Harbours', 'Lantern', '2031', '600,000', 'Treasury', '3 houses'),
                  ('1.2', 'Let advocates speak for them/without a fee', 'Ministry of Justice', 'Bar', '2032', '80,000', 'Treasury', 'People heard/each year'),
                  ('1.3', 'Set up a fund that pays victims', 'Ministry of Sums', '', 'to be set', '', 'Donors', ''),
                  ('2.1', 'Teach five hundred officers how to/see who is held against their will', 'Ministry of the Coast', 'Guild of/Pilots', '2031', '75,000', 'Donors', 'Officers taught')]:
        y = row(y, cells(*texts))
    sheet.page()
    y = 70
    for texts in [('2.2', 'Hang posters in stations', 'Ministry of Roads', 'Press', '2033', '5,000', 'Donors', '2 campaigns'),
                  ('2.3', 'Count all cases and print the count', 'Office of Counting', '', '2032', '', 'Treasury', 'Count in print'),
                  ('3.1', 'Name one who watches over the/plan and tells parliament', 'Prime minister', 'Council', '', '40,000', '', 'One named'),
                  ('3.2', 'Ask survivors each autumn', 'Council of/Survivors', 'Lantern', '2031', '9,000', 'Treasury', 'Answers')]:
        y = row(y, cells(*texts))
    sheet.page()
    y = 70
    for mark, title, number in [('1.', 'What the law says', '5'), ('', 'Who is at risk', '9'), ('2.', 'What was done so far', '14'),
                                ('', 'What is to come', '21'), ('3.', 'Who pays for all of it', '27'), ('', 'Who counts', '33')]:
        sheet.line(60, y, mark)
        sheet.line(90, y, title)
        sheet.line(600, y, number)
        y += 18
    sheet.save()


def foot_headings():
    """Names of columns alone at the foot of a page, whose rows begin the next one: between borders, between no borders above a
    page number, and centred; then prose at the foot above a table without names, and a row of a table that goes on."""
    sheet = Sheet('foot-headings.pdf')
    xs = [60, 220, 330, 420, 530]
    rows = [(['Open three houses for those', 'who were harmed at sea'], ['Ministry of', 'Harbours'], ['2031'], ['600']),
            (['Let advocates speak for them'], ['Ministry of Justice'], ['2032'], ['80']),
            (['Set up a fund that pays', 'victims'], ['Ministry of Sums'], ['to be set'], []),
            (['Ask survivors each autumn'], ['Council'], ['2031'], ['9'])]

    def row(y, cells, isRuled, font=BODY, isCentred=False):
        deepest = max(len(cell) for cell in cells)
        for left, right, cell in zip(xs, xs[1:], cells):
            for number, text in enumerate(cell):
                x = (left + right - sheet.canvas.stringWidth(text, font, 9)) / 2 if isCentred else left + 4
                sheet.line(x, y + 11 + 11 * number, text, font, 9)
        end = y + 11 * deepest + 6
        if isRuled:
            ruled(sheet, xs, [y, end])
        return end

    def prose(y):
        return sheet.lines(60, y, ['The council keeps the register of all who ask for help on the coast and publishes it each spring,',
                                   'so that every harbour knows where a bed is free and what was done with the money of the year.'])

    def table(isRuled):
        y = 60
        for cells in rows:
            y = row(y, cells, isRuled) + (0 if isRuled else 6)
        sheet.page()

    for names, isRuled, font, isCentred in [('Measure|Who answers|By when|Crowns/(thousands)', True, BODY, False),
                                            ('Promise|Body|Until|Sum', False, 'Helvetica-Bold', False),
                                            ('Deed|Who leads|Year|Price/(crowns)', True, 'Helvetica-Bold', True)]:
        prose(80)
        sheet.line(60, 640, 'What will be done', 'Helvetica-Bold', 14)
        row(740, [name.split('/') for name in names.split('|')], isRuled, font, isCentred)
        if not isRuled:
            sheet.line(290, 815, '3')
        sheet.page()
        table(isRuled)
    prose(80)
    sheet.lines(60, 740, ['Those who came to the coast in the last year were asked what they needed most, and what they said',
                          'stands in the table on the next page, with the body that answers for it.'])
    sheet.page()
    table(True)
    prose(80)
    for number in range(2):
        row(720 + 30 * number, [['Open a house for men', 'near the port'], ['Police'], ['2033'], ['70']], False)
    sheet.page()
    table(False)
    sheet.save()


def higher_column():
    """A list that goes on in a second column which begins a little higher than the heading of the first, beneath a line that
    reaches over both."""
    sheet = Sheet('higher-column.pdf')
    sheet.line(60, 80, 'What we do on the coast until 2031, in short', 'Helvetica-Bold', 18)
    sheet.line(60, 104, 'Republic of the Coast, office of the one who watches over the plan')
    y = sheet.lines(60, 140, ['What we will do'], 'Helvetica-Bold', 13) + 6
    sheet.lines(74, y, ['Open two more houses for those who', 'were harmed, one of them for men.', 'Let an advocate speak for each of', 'them without a fee.',
                        'Print what was done each spring.'])
    y = sheet.lines(320, 123, ['Teach five hundred teachers a year to', 'see which children are at risk.', 'Ask all guests how we can do better.'])
    y = sheet.lines(306, y + 14, ['What was done'], 'Helvetica-Bold', 13) + 6
    sheet.lines(320, y, ['A line that answers in six languages', 'has been open since the last plan.'])
    sheet.save()


if __name__ == '__main__':
    for make in (two_columns, hyphens, running_header, chapter_headers, goes_on, contents, headings, lists, numbered_lines, overprinted, sideways, scanned, scanned_plan, turned_scans,
                 false_text_layer, former_text_layers, text_as_pictures,
                 raised_figures, encrypted, arabic, arabic_tables, short_arabic_table, hollow_bullets, chart_beside_prose, statistics, broken_page, notes_and_sources, column_headings,
                 journal_page, gazette, letter, insets, close_columns, prose_layouts, line_numbers, merged_cells, filled_rows, rules_between_rows,
                 headed_tables, spaced_tables, row_over_page, foot_headings, higher_column):
        make()
    form()
    tagged('tagged-headings.pdf', TAGGED)
    tagged('mistagged.pdf', MISTAGGED)
    drawn('heading-faults.pdf', HEADING_FAULTS)
    drawn('contents-lines.pdf', CONTENTS_LINES)
    drawn('heading-series.pdf', HEADING_SERIES)
    chromium('action-table.pdf', table_html(1))
    chromium('action-table-over-pages.pdf', table_html(3))
