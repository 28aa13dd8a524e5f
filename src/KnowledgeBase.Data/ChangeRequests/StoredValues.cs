using System.Text.Json;
using System.Text.Json.Serialization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KnowledgeBase.Data.ChangeRequests;

/// <summary>How the values of change requests stand in columns: identifiers as their text, short lists as JSON.</summary>
internal static partial class StoredValues
{
    public static ValueConverter<ChangeRequestNumber, int> Number { get; } = new(number => number.Value, value => new ChangeRequestNumber(value));

    public static ValueConverter<RevisionId, string> Revision { get; } = new(revision => revision.Value, text => RevisionId.Parse(text));

    public static ValueConverter<BlobId, string> Blob { get; } = new(blob => blob.Value, text => BlobId.Parse(text));

    public static ValueConverter<UserId, string> User { get; } = new(user => user.Value, text => new UserId(text));

    public static ValueConverter<IReadOnlyList<Person>, string> People { get; } = new(
        people => JsonSerializer.Serialize(people.Select(person => new StoredPerson(person.Id.Value, person.DisplayName)).ToArray(), Json.Default.StoredPersonArray),
        text => JsonSerializer.Deserialize(text, Json.Default.StoredPersonArray)!.Select(person => new Person(new UserId(person.Id), person.Name)).ToArray());

    public static ValueConverter<IReadOnlyList<ProposedFile>, string> Files { get; } = new(
        files => JsonSerializer.Serialize(files.Select(file => new StoredFile(file.Path, file.Blob == null ? null : file.Blob.Value.Value)).ToArray(), Json.Default.StoredFileArray),
        text => JsonSerializer.Deserialize(text, Json.Default.StoredFileArray)!
            .Select(file => new ProposedFile(file.Path, file.Blob == null ? null : BlobId.Parse(file.Blob))).ToArray());

    public static ValueConverter<IReadOnlyList<EditionKey>, string> Editions { get; } = new(
        editions => string.Join(' ', editions.Select(edition => edition.ToString())),
        text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseEdition).ToArray());

    /// <summary>Compares lists by what is in them.</summary>
    public static ValueComparer<IReadOnlyList<T>> ByItems<T>() => new(
        (left, right) => left!.SequenceEqual(right!),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        list => list.ToArray());

    private static EditionKey ParseEdition(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return ArticleId.TryParse(text[..dot], out var id) && LanguageCode.TryParse(text[(dot + 1)..], out var language)
            ? new EditionKey(id, language)
            : throw new FormatException($"'{text}' is not an edition.");
    }

    internal sealed record StoredPerson(string Id, string Name);

    internal sealed record StoredFile(string Path, string? Blob);

    [JsonSerializable(typeof(StoredPerson[]))]
    [JsonSerializable(typeof(StoredFile[]))]
    private sealed partial class Json : JsonSerializerContext;
}
