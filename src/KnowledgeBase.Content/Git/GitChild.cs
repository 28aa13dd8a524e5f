using System.Diagnostics;
using System.Text;

namespace KnowledgeBase.Content.Git;

/// <summary>
/// A Git process that stays and answers requests in order. Reading and writing block: an exchange takes some tens of microseconds, less than handing it to
/// another thread; <see cref="KillAfter"/> bounds it.
/// </summary>
internal sealed class GitChild : IDisposable
{
    private readonly Process _process;
    private readonly GitCommand _command;
    private readonly Stream _output;
    private readonly Stream _input;
    private readonly Task<string> _error;

    /// <summary>Takes over a process that was just started.</summary>
    public GitChild(Process process, GitCommand command)
    {
        _process = process;
        _command = command;
        _input = process.StandardInput.BaseStream;
        _output = new BufferedStream(process.StandardOutput.BaseStream, 64 * 1024);
        _error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Kills the process when the returned object is not disposed within the limit, so that a hung Git ends the exchange.</summary>
    public IDisposable KillAfter(TimeSpan limit)
    {
        var timeout = new CancellationTokenSource(limit);
        timeout.Token.Register(() => GitProcess.Kill(_process));
        return timeout;
    }

    /// <summary>Sends a request, line end included.</summary>
    public void Send(string request)
    {
        _input.Write(Encoding.UTF8.GetBytes(request));
        _input.Flush();
    }

    /// <summary>Reads one line without its end.</summary>
    /// <exception cref="EndOfStreamException">Git ended instead.</exception>
    public string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = _output.ReadByte(); next != '\n'; next = _output.ReadByte())
        {
            if (next < 0)
            {
                throw new EndOfStreamException($"{_command} ended in the middle of an answer.");
            }

            line.Append((char)next);
        }

        return line.ToString();
    }

    /// <summary>Reads that many bytes.</summary>
    /// <exception cref="EndOfStreamException">Git ended before.</exception>
    public byte[] ReadBytes(int count)
    {
        var bytes = new byte[count];
        _output.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>What the ended process had to say; kills it when it has not ended.</summary>
    public async Task<string> LastWordsAsync()
    {
        GitProcess.Kill(_process);
        return (await _error).Trim();
    }

    /// <summary>Lets the process end by closing its input, or kills it.</summary>
    public void Dispose()
    {
        try
        {
            _input.Dispose();
            if (!_process.WaitForExit(TimeSpan.FromSeconds(1)))
            {
                GitProcess.Kill(_process);
            }
        }
        catch (IOException)
        {
            // The process is gone, and its end of the pipe with it.
            GitProcess.Kill(_process);
        }

        _output.Dispose();
        _process.Dispose();
    }
}
