#include "CLibpq.h"

#include <OpenedLibrary.h>

// Every function of the library that is called here.
#define FUNCTIONS(_)                                                                          \
  _(PQconnectdb) _(PQstatus) _(PQsetClientEncoding) _(PQsetNoticeProcessor) _(PQerrorMessage) \
  _(PQexec) _(PQgetResult) _(PQresultStatus) _(PQputCopyData) _(PQputCopyEnd) _(PQclear)      \
  _(PQfinish)

LACUNA_OPENED_LIBRARY(FUNCTIONS, RTLD_LAZY, "libpq.so.5")

bool lacuna_pq_is_installed(void) { return open_library(); }

PGconn *lacuna_PQconnectdb(const char *address) { return p_PQconnectdb(address); }
ConnStatusType lacuna_PQstatus(const PGconn *connection) { return p_PQstatus(connection); }
int lacuna_PQsetClientEncoding(PGconn *connection, const char *encoding) {
  return p_PQsetClientEncoding(connection, encoding);
}
void lacuna_PQsetNoticeProcessor(PGconn *connection, PQnoticeProcessor processor, void *argument) {
  p_PQsetNoticeProcessor(connection, processor, argument);
}
char *lacuna_PQerrorMessage(const PGconn *connection) { return p_PQerrorMessage(connection); }
PGresult *lacuna_PQexec(PGconn *connection, const char *query) { return p_PQexec(connection, query); }
PGresult *lacuna_PQgetResult(PGconn *connection) { return p_PQgetResult(connection); }
ExecStatusType lacuna_PQresultStatus(const PGresult *result) { return p_PQresultStatus(result); }
int lacuna_PQputCopyData(PGconn *connection, const char *buffer, int count) {
  return p_PQputCopyData(connection, buffer, count);
}
int lacuna_PQputCopyEnd(PGconn *connection, const char *error) {
  return p_PQputCopyEnd(connection, error);
}
void lacuna_PQclear(PGresult *result) { p_PQclear(result); }
void lacuna_PQfinish(PGconn *connection) { p_PQfinish(connection); }
