#!/usr/bin/env python3
"""Writes a workbook of made-up agencies with unlike names, scores and measures, for measuring `raingan batch`.

usage: national-workbook.py COUNT FILE.xlsx [SEED]
"""

import random
import sys
import zipfile
from xml.sax.saxutils import escape

PLACES = "ห้วย หนอง คลอง บาง บ้าน ดอน โคก ท่า วัง เขา แม่ นา ป่า ทุ่ง สวน เกาะ ปาก ลำ โพน นาง".split()
NAMES = "ทราย ไผ่ ใหญ่ น้อย สูง แก้ว เงิน ทอง แดง ขาว ยาง ม่วง จันทร์ สว่าง เจริญ งาม ใหม่ เหนือ ใต้ กลาง หิน หวาย".split()
PROVINCES = "ตาก พิจิตร สุรินทร์ บุรีรัมย์ เชียงใหม่ ลำปาง น่าน เลย ระยอง ตราด ชุมพร สตูล".split()
KINDS = ["เทศบาลตำบล", "องค์การบริหารส่วนตำบล", "เทศบาลเมือง"]
WORK = "จัดทำคู่มือการให้บริการ|เผยแพร่แผนการใช้จ่ายงบประมาณ|อบรมเจ้าหน้าที่เรื่องประมวลจริยธรรม|ปรับปรุงช่องทางร้องเรียนการทุจริต|พัฒนาระบบบริการออนไลน์|ทบทวนมาตรการป้องกันการรับสินบน".split("|")
STEPS = "สำรวจข้อมูลที่ยังไม่ครบถ้วน|แต่งตั้งผู้รับผิดชอบ|จัดทำร่างและรับฟังความคิดเห็น|เผยแพร่บนเว็บไซต์ของหน่วยงาน|ประชาสัมพันธ์ให้ประชาชนทราบ|รายงานผลต่อผู้บริหาร".split("|")
UNITS = ["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม"]
ITEMS = [f"o{n}" for n in range(1, 29)]


def cell(value):
    if value is None:
        return "<c/>"
    if isinstance(value, float):
        return f"<c><v>{value:.2f}</v></c>"
    return f'<c t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def sheet(rows):
    body = "".join("<row>" + "".join(map(cell, row)) + "</row>" for row in rows)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{body}</sheetData></worksheet>'


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(parts):
    items = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(parts, 1))
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def content_types(sheets):
    """What is in each part, without which other programs open no workbook (ECMA-376, part 2, 7.2.3)."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("workbook.xml", "sheet.main"), *((part, "worksheet") for part in sheets)]
    items = "".join(f'<Override PartName="/xl/{part}" ContentType="{kind}.{name}+xml"/>' for part, name in parts)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{items}</Types>')


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 2569)
    years = [2568, 2567]
    head = ["รหัสหน่วยงาน", "ชื่อหน่วยงาน", "ประเภทหน่วยงาน", "อำเภอ", "จังหวัด", "ส่วนราชการภายใน", "ตัวเลขในรายงาน"]
    head += [f"ตัวชี้วัด {n} ปี {year}" for year in years for n in range(1, 11)]
    head += [f"{item} ปี 2568" for item in ITEMS]
    agencies, measures = [head], [
        ["หน่วยงาน", "มาตรการ", "ตอบข้อหรือตัวชี้วัด", "ขั้นตอน", "เริ่ม", "สิ้นสุด", "ผู้รับผิดชอบ", "การกำกับติดตาม"]]
    for index in range(count):
        kind = chance.choice(KINDS)
        name = chance.choice(PLACES) + chance.choice(NAMES) + chance.choice(["", chance.choice(NAMES)])
        code = f"{index + 1:08d}"
        row = [code, kind + name, kind, chance.choice(PLACES) + chance.choice(NAMES), chance.choice(PROVINCES),
               "\n".join(chance.sample(UNITS, 3)), chance.choice(["เลขไทย", "เลขอารบิก"])]
        for _ in years:
            row += [round(min(100.0, max(0.0, chance.gauss(88, 9))), 2) for _ in range(10)]
        lost = [item for item in ITEMS if chance.random() < 0.15]
        row += [0.0 if item in lost else 100.0 for item in ITEMS]
        agencies.append(row)
        for number in range(chance.randint(3, 9)):
            measures.append([
                code, f"{chance.choice(WORK)}ของ{kind}{name}", ", ".join(chance.sample(ITEMS, 2)),
                "\n".join(chance.sample(STEPS, chance.randint(2, 5))), "ต.ค. 2568", "ก.ย. 2569", chance.choice(UNITS),
                "รายงานผลการดำเนินการต่อผู้บริหารทุกไตรมาส"])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", content_types(["worksheets/sheet1.xml", "worksheets/sheet2.xml"]))
        archive.writestr("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")]))
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="ทุกหน่วยงาน" sheetId="1" r:id="rId1"/>'
            '<sheet name="มาตรการ" sheetId="2" r:id="rId2"/></sheets></workbook>')
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            relationships([("worksheet", "worksheets/sheet1.xml"), ("worksheet", "worksheets/sheet2.xml")]))
        archive.writestr("xl/worksheets/sheet1.xml", sheet(agencies))
        archive.writestr("xl/worksheets/sheet2.xml", sheet(measures))


if __name__ == "__main__":
    main()
