using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KnowledgeBase.Data.Databases;

/// <summary>
/// Stores instants as UTC: <c>timestamp with time zone</c> in PostgreSQL, ISO text in SQLite, where instants with an offset could be neither
/// compared nor sorted. Both orders are the order of time.
/// </summary>
internal sealed class UtcInstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
    instant => instant.UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));
