using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Testing.ChangeRequests;

/// <summary>Takes a change request through its states, as people would, without a store or a database.</summary>
public sealed class ChangeRequestScenario
{
    /// <summary>Who opens it.</summary>
    public static readonly Person Ana = new(new UserId("ana"), "Ana Robles");

    /// <summary>A reviewer.</summary>
    public static readonly Person Bruno = new(new UserId("bruno"), "Bruno Díaz");

    /// <summary>Another reviewer.</summary>
    public static readonly Person Carla = new(new UserId("carla"), "Carla Soto");

    /// <summary>The edition that it touches unless told otherwise.</summary>
    public const string EditionFile = "articles/pagos/kb-0007-pago-no-reflejado.es.md";

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
    private readonly List<Person> _writers = [Ana];
    private ChangeScope _scope = new("Pago no reflejado", [new EditionKey(new ArticleId(7), Language.Spanish)], Risk.Normal, IsLegal: false, Audience.Tier1);
    private int _commits;
    private int _minutes;

    private ChangeRequestScenario(Risk risk, bool isLegal, int number)
    {
        _scope = _scope with { Risk = risk, IsLegal = isLegal };
        Request = ChangeRequest.Open(Content("first text", number), _scope, Now());
    }

    /// <summary>The change request.</summary>
    public ChangeRequest Request { get; }

    /// <summary>A draft of Ana's.</summary>
    public static ChangeRequestScenario Draft(Risk risk = Risk.Normal, bool isLegal = false, int number = 1) => new(risk, isLegal, number);

    /// <summary>A draft that Ana has submitted.</summary>
    public static ChangeRequestScenario Submitted(Risk risk = Risk.Normal, bool isLegal = false, int number = 1)
    {
        var scenario = new ChangeRequestScenario(risk, isLegal, number);
        scenario.Submit();
        return scenario;
    }

    /// <summary>An instant later than every one before.</summary>
    public DateTimeOffset Now() => Start.AddMinutes(_minutes++);

    /// <summary>What the store would hold after one more commit.</summary>
    public ChangeRequestContent Content(string text, int number = 1)
    {
        return new(
            new ChangeRequestNumber(number),
            Commit(++_commits),
            Commit(0),
            [new ChangedFile(EditionFile, Blob("base"), Blob(text), Blob("base"))],
            [.. _writers]);
    }

    /// <summary>Somebody saves a text.</summary>
    public ChangeRequestScenario Save(Person writer, string text)
    {
        if (!_writers.Contains(writer))
        {
            _writers.Add(writer);
        }

        Request.RecordSave(Content(text, Request.Number.Value), _scope, Now());
        return this;
    }

    /// <summary>Ana submits.</summary>
    public Refusal? Submit(string summary = "Aclara el plazo del SPEI") => Request.Submit(summary, Now());

    /// <summary>Somebody approves what stands there.</summary>
    public Refusal? Approve(Person reviewer, bool coversLegal = false) => Request.Approve(reviewer, coversLegal, Request.Head, Now());

    /// <summary>Somebody asks for changes of what stands there.</summary>
    public Refusal? RequestChanges(Person reviewer, string reason = "Falta el plazo") => Request.RequestChanges(reviewer, Request.Head, reason, Now());

    /// <summary>A commit id that tells its number.</summary>
    public static RevisionId Commit(int number) => RevisionId.Parse(number.ToString("x40", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A blob id that stands for a text: equal texts, equal ids.</summary>
    public static BlobId Blob(string text) => BlobId.Parse(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)))[..40]);
}
