namespace KnowledgeBase.Core.Articles;

/// <summary>The topics that articles are filed under; their names for people are resources of the site.</summary>
public static class Topics
{
    /// <summary>The topic whose changes need an approver with the capability for legal topics.</summary>
    public const string Legal = "legal";

    /// <summary>All topics, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "seguridad", "aclaraciones", "pagos", "tarjeta", "compras", "efectivo",
        "costos", "cuenta", "cobranza", "buro", Legal, "atencion",
    ];

    /// <summary>Whether the name is one of <see cref="All"/>.</summary>
    public static bool Contains(string? name) => name is not null && All.Contains(name, StringComparer.Ordinal);
}
