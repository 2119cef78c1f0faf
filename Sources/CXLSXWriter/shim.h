#include <dlfcn.h>
#include <xlsxwriter.h>

/* libxlsxwriter is loaded when a workbook is written. It brings libcrypto along, and starting that takes longer than reading
   a record. */

static inline void *lazy_xlsxwriter_symbol(const char *name) {
  void *library = dlopen("libxlsxwriter.so.4", RTLD_NOW);
  return library ? dlsym(library, name) : 0;
}

/* Why the library can't be loaded, in the loader's words; 0 where it can. Asked before anything else: the functions below must
   have their library. */
static inline const char *_Nullable lazy_xlsxwriter_refusal(void) {
  if (lazy_xlsxwriter_symbol("workbook_new")) return 0;
  const char *reason = dlerror();
  return reason ? reason : "";
}

#define LAZY(result, name, parameters, arguments)                                                                      \
  static inline result lazy_##name parameters { return ((__typeof__(&name))lazy_xlsxwriter_symbol(#name)) arguments; }

LAZY(const char *, lxw_version, (void), ())
LAZY(char *, lxw_strerror, (lxw_error error), (error))

LAZY(lxw_workbook *, workbook_new, (const char *path), (path))
LAZY(lxw_error, workbook_set_properties, (lxw_workbook * book, lxw_doc_properties *properties), (book, properties))
LAZY(lxw_format *, workbook_add_format, (lxw_workbook * book), (book))
LAZY(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook * book, const char *name), (book, name))
LAZY(lxw_error, workbook_close, (lxw_workbook * book), (book))

LAZY(lxw_error, worksheet_set_column,
     (lxw_worksheet * sheet, lxw_col_t first, lxw_col_t last, double width, lxw_format *format),
     (sheet, first, last, width, format))
LAZY(lxw_error, worksheet_set_row, (lxw_worksheet * sheet, lxw_row_t row, double height, lxw_format *format),
     (sheet, row, height, format))
LAZY(lxw_error, worksheet_write_string,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
     (sheet, row, column, text, format))
LAZY(lxw_error, worksheet_write_number,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
     (sheet, row, column, number, format))
LAZY(lxw_error, worksheet_write_blank,
     (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column, lxw_format *format), (sheet, row, column, format))
LAZY(lxw_error, worksheet_data_validation_range,
     (lxw_worksheet * sheet, lxw_row_t firstRow, lxw_col_t firstColumn, lxw_row_t lastRow, lxw_col_t lastColumn,
      lxw_data_validation *validation),
     (sheet, firstRow, firstColumn, lastRow, lastColumn, validation))
LAZY(void, worksheet_freeze_panes, (lxw_worksheet * sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
LAZY(void, worksheet_set_landscape, (lxw_worksheet * sheet), (sheet))
LAZY(void, worksheet_set_paper, (lxw_worksheet * sheet, uint8_t paper), (sheet, paper))
LAZY(void, worksheet_fit_to_pages, (lxw_worksheet * sheet, uint16_t width, uint16_t height), (sheet, width, height))
LAZY(void, worksheet_protect, (lxw_worksheet * sheet, const char *password, lxw_protection *options),
     (sheet, password, options))

LAZY(void, format_set_font_name, (lxw_format * format, const char *name), (format, name))
LAZY(void, format_set_font_size, (lxw_format * format, double size), (format, size))
LAZY(void, format_set_font_color, (lxw_format * format, lxw_color_t colour), (format, colour))
LAZY(void, format_set_bold, (lxw_format * format), (format))
LAZY(void, format_set_align, (lxw_format * format, uint8_t alignment), (format, alignment))
LAZY(void, format_set_text_wrap, (lxw_format * format), (format))
LAZY(void, format_set_bg_color, (lxw_format * format, lxw_color_t colour), (format, colour))
LAZY(void, format_set_border, (lxw_format * format, uint8_t style), (format, style))
LAZY(void, format_set_unlocked, (lxw_format * format), (format))
LAZY(void, format_set_num_format, (lxw_format * format, const char *pattern), (format, pattern))

#undef LAZY
