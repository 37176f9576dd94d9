#ifndef CLIBPQ_H
#define CLIBPQ_H

#include <postgresql/libpq-fe.h>
#include <stdbool.h>

/// Whether libpq is installed.
///
/// The library is opened when a database is asked for, not linked: with what it depends on it makes up a third of the
/// libraries that every start of the program would load.
bool lacuna_pq_is_installed(void);

// The functions of libpq under the same names; none may be called where it is not installed.
PGconn *lacuna_PQconnectdb(const char *address);
ConnStatusType lacuna_PQstatus(const PGconn *connection);
int lacuna_PQsetClientEncoding(PGconn *connection, const char *encoding);
void lacuna_PQsetNoticeProcessor(PGconn *connection, PQnoticeProcessor processor, void *argument);
char *lacuna_PQerrorMessage(const PGconn *connection);
PGresult *lacuna_PQexec(PGconn *connection, const char *query);
PGresult *lacuna_PQgetResult(PGconn *connection);
ExecStatusType lacuna_PQresultStatus(const PGresult *result);
int lacuna_PQputCopyData(PGconn *connection, const char *buffer, int count);
int lacuna_PQputCopyEnd(PGconn *connection, const char *error);
void lacuna_PQclear(PGresult *result);
void lacuna_PQfinish(PGconn *connection);

#endif
