using System.Globalization;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Snapshots;

/// <summary>
/// Says whether an index on disk is what this engine would write. Any change of this library changes its module's version id, so that nobody has to
/// remember that a stemmer or a weight moved; the runtime brings the tables of letters; the rest are the weights that postings are made with.
/// </summary>
internal static class SnapshotVersion
{
    private const int Format = 1;

    /// <summary>The version that an engine with some weights writes and reads.</summary>
    public static string Of(SearchWeights weights)
    {
        var numbers = Bm25F.FieldsOf(weights)
            .SelectMany(field => new[] { field.Weight, field.LengthEffect, field.TypicalLength })
            .Append(weights.Saturation)
            .Select(number => number.ToString("R", CultureInfo.InvariantCulture));
        return string.Join(
            ' ',
            [Format.ToString(CultureInfo.InvariantCulture), typeof(SnapshotVersion).Module.ModuleVersionId.ToString("N"), Environment.Version.ToString(), .. numbers]);
    }
}
