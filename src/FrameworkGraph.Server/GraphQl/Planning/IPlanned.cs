namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>An object of the answer with the plan of what is selected in it.</summary>
public interface IPlanned
{
    PlanNode Plan { get; }
}
