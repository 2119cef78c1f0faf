#include "../CLoader/lazy.h"
#include <xlsxwriter.h>

/* libxlsxwriter is loaded when a workbook is written. It brings libcrypto along, and starting that takes longer than reading
   a record. */

static inline const char *_Nullable lazy_xlsxwriter_refusal(void) {
  return lazy_refusal("libxlsxwriter.so.4", 0, "workbook_new");
}

#define LAZY_XLSXWRITER(result, name, parameters, arguments)                                                           \
  LAZY("libxlsxwriter.so.4", 0, result, name, parameters, arguments)

LAZY_XLSXWRITER(const char *, lxw_version, (void), ())
LAZY_XLSXWRITER(char *, lxw_strerror, (lxw_error error), (error))

LAZY_XLSXWRITER(lxw_workbook *, workbook_new, (const char *path), (path))
LAZY_XLSXWRITER(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
LAZY_XLSXWRITER(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
LAZY_XLSXWRITER(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
LAZY_XLSXWRITER(lxw_error, workbook_close, (lxw_workbook * book), (book))

LAZY_XLSXWRITER(lxw_error, worksheet_set_column,
                (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
                (sheet, first, last, width, format))
LAZY_XLSXWRITER(lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
                (sheet, row, height, format))
LAZY_XLSXWRITER(lxw_error, worksheet_write_string,
                (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
                (sheet, row, column, text, format))
LAZY_XLSXWRITER(lxw_error, worksheet_write_number,
                (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
                (sheet, row, column, number, format))
LAZY_XLSXWRITER(lxw_error, worksheet_write_formula_str,
                (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format,
                 const char *result),
                (sheet, row, column, formula, format, result))
LAZY_XLSXWRITER(lxw_error, worksheet_write_blank,
                (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), (sheet, row, column, format))
LAZY_XLSXWRITER(lxw_error, worksheet_data_validation_range,
                (lxw_worksheet * sheet, lxw_row_t firstRow, lxw_col_t firstColumn, lxw_row_t lastRow, lxw_col_t lastColumn,
                 lxw_data_validation *validation),
                (sheet, firstRow, firstColumn, lastRow, lastColumn, validation))
LAZY_XLSXWRITER(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
LAZY_XLSXWRITER(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
LAZY_XLSXWRITER(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))
LAZY_XLSXWRITER(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
LAZY_XLSXWRITER(void, worksheet_protect, (lxw_worksheet * sheet, const char *password, lxw_protection *options),
                (sheet, password, options))

LAZY_XLSXWRITER(void, format_set_font_name, (lxw_format * format, const char *name), (format, name))
LAZY_XLSXWRITER(void, format_set_font_size, (lxw_format * format, double size), (format, size))
LAZY_XLSXWRITER(void, format_set_font_color, (lxw_format * format, lxw_color_t colour), (format, colour))
LAZY_XLSXWRITER(void, format_set_bold, (lxw_format * format), (format))
LAZY_XLSXWRITER(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
LAZY_XLSXWRITER(void, format_set_text_wrap, (lxw_format * format), (format))
LAZY_XLSXWRITER(void, format_set_bg_color, (lxw_format * format, lxw_color_t colour), (format, colour))
LAZY_XLSXWRITER(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
LAZY_XLSXWRITER(void, format_set_unlocked, (lxw_format * format), (format))
LAZY_XLSXWRITER(void, format_set_num_format, (lxw_format * format, const char *pattern), (format, pattern))

#undef LAZY_XLSXWRITER
