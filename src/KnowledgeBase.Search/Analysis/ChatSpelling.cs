using System.Collections.Frozen;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Spells out what people write short in chats: <c>xq</c> is <c>por que</c>, <c>tmb</c> is <c>tambien</c>. Only writings that are
/// hardly ever words of their own; what belongs to the trade stands in the glossary.
/// </summary>
internal static class ChatSpelling
{
    private static readonly FrozenDictionary<string, string[]> Table = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["q"] = "que",
        ["k"] = "que",
        ["xq"] = "por que",
        ["pq"] = "por que",
        ["xk"] = "por que",
        ["porq"] = "por que",
        ["porqe"] = "por que",
        ["x"] = "por",
        ["xa"] = "para",
        ["pa"] = "para",
        ["tmb"] = "tambien",
        ["tmbn"] = "tambien",
        ["tb"] = "tambien",
        ["tbn"] = "tambien",
        ["xfa"] = "por favor",
        ["xfavor"] = "por favor",
        ["porfa"] = "por favor",
        ["porfavor"] = "por favor",
        ["pf"] = "por favor",
        ["toy"] = "estoy",
        ["cdo"] = "cuando",
        ["msj"] = "mensaje",
        ["msjs"] = "mensajes",
        ["tarj"] = "tarjeta",
        ["tarjta"] = "tarjeta",
        ["transf"] = "transferencia",
        ["num"] = "numero",
        ["nro"] = "numero",
        ["tel"] = "telefono",
        ["cel"] = "celular",
        ["grax"] = "gracias",
        ["grcs"] = "gracias",
        ["gcias"] = "gracias",
        ["dnd"] = "donde",
        ["bc"] = "because",
        ["cuz"] = "because",
        ["pls"] = "please",
        ["plz"] = "please",
        ["u"] = "you",
        ["ur"] = "your",
        ["thx"] = "thanks",
        ["acct"] = "account",
        ["msg"] = "message",
        ["msgs"] = "messages",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words that a folded word stands for, or null.</summary>
    public static IReadOnlyList<string>? Expand(ReadOnlySpan<char> folded) => Lookup.TryGetValue(folded, out var words) ? words : null;
}
